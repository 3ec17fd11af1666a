import { ID, SUMMARY, TITLE, type Template } from '../template.ts';

/** A resource begins with what it is and where it is. */
export const resource: Template = {
  kind: 'resource',
  asks: [
    TITLE,
    ID,
    { name: 'type', path: ['type'], needed: true },
    { name: 'url', path: ['url'] },
    SUMMARY,
    { name: 'authors', path: ['authors'] },
    { name: 'provider', path: ['provider'] },
    { name: 'cost', path: ['cost'] },
    { name: 'level', path: ['level'] },
    { name: 'skills', path: ['skills'] },
  ],
  example: {
    title: 'PostgreSQL tutorial',
    type: 'site',
    url: 'https://www.postgresql.org/docs/current/tutorial.html',
    summary: 'The tutorial of the database itself: tables, joins, transactions and window functions.',
    skills: 'window-functions',
  },
};
