import { ID, SUMMARY, TITLE, type Template } from '../template.ts';

/** A role begins with what it is and where that is known from. */
export const role: Template = {
  kind: 'role',
  asks: [TITLE, ID, SUMMARY, { name: 'source', path: ['sources', 0, 'title'] }, { name: 'url', path: ['sources', 0, 'url'] }],
  body: 'Write: what a day in the job is like.',
  example: { title: 'Data engineer', summary: 'Builds the pipelines that bring data to the people and programs that use it.', source: 'The notes of a data engineer' },
};
