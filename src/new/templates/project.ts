import { ID, SUMMARY, TITLE, type Template } from '../template.ts';

/** A project begins with its steps and the skills that it uses. */
export const project: Template = {
  kind: 'project',
  asks: [TITLE, ID, { name: 'level', path: ['level'], needed: true }, { name: 'skills', path: ['skills'], needed: true }, SUMMARY, { name: 'steps', path: ['steps'] }, { name: 'resources', path: ['resources'] }],
  example: {
    title: 'Monthly report',
    level: 'beginner',
    skills: 'window-functions',
    summary: 'A query that ranks the customers of each month.',
    steps: ['Load the orders of a year.', 'Rank the customers of each month with a window function.'],
    resources: 'postgresql-tutorial',
  },
};
