import { ID, SUMMARY, TITLE, type Template } from '../template.ts';

/** A skill begins with its place in the list and its explanation. */
export const skill: Template = {
  kind: 'skill',
  asks: [TITLE, ID, { name: 'area', path: ['area'], needed: true }, SUMMARY, { name: 'explanation', path: ['explanation'] }, { name: 'url', path: ['url'] }],
  example: {
    title: 'Window functions',
    area: 'data',
    summary: 'Compute over neighbouring rows of a table without merging them.',
    explanation: ['A window function looks at the rows around each row: for a running total, or for the rank within a month.'],
  },
};
