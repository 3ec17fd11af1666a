import { ID, SUMMARY, TITLE, type Template } from '../template.ts';

/** A role begins with what it is and where that is known from. */
export const role: Template = {
  kind: 'role',
  asks: [TITLE, ID, SUMMARY, { name: 'source', path: ['sources', 0, 'title'] }, { name: 'url', path: ['sources', 0, 'url'] }],
  body: 'Write: what a day in the job is like.',
  example: { title: 'Trail builder', summary: 'Builds and mends the paths that people walk on.', source: 'The notes of a trail builder' },
  exampleBody: 'A day begins with a walk along the path, to see what the night has moved.',
};
