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
    title: 'The handbook of dry stone walls',
    type: 'book',
    url: 'https://example.org/dry-stone-walls',
    summary: 'Foundations, courses and drainage, with a drawing for each step.',
    skills: 'dry-stone-walls',
  },
};
