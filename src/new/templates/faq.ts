import { ID, SUMMARY, TITLE, type Template } from '../template.ts';

/** A FAQ is its title, which is the question, and its body, which is the answer. */
export const faq: Template = {
  kind: 'faq',
  asks: [TITLE, ID, { name: 'group', path: ['group'], needed: true }, SUMMARY, { name: 'source', path: ['source', 'title'] }, { name: 'url', path: ['source', 'url'] }, { name: 'skills', path: ['skills'] }],
  body: 'Write: the whole answer. The summary gives it in short; this text gives the reasons and an example.',
  example: {
    title: 'Does a trail builder work in winter?',
    group: 'The work',
    summary: 'Yes: there is less to build, and more to mend.',
    source: 'The notes of a trail builder',
    skills: 'dry-stone-walls',
  },
  exampleBody: 'There is less to build, for the ground is hard. There is more to mend: frost lifts stones, and someone sets them back.',
};
