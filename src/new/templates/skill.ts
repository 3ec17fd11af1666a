import { ID, SUMMARY, TITLE, type Template } from '../template.ts';

/** A skill begins with its place in the list and its explanation. */
export const skill: Template = {
  kind: 'skill',
  asks: [TITLE, ID, { name: 'area', path: ['area'], needed: true }, SUMMARY, { name: 'explanation', path: ['explanation'] }, { name: 'url', path: ['url'] }],
  example: {
    title: 'Dry stone walls',
    area: 'career',
    summary: 'Build a wall that stands without mortar.',
    explanation: ['Each stone rests on two others and covers the joint between them. The weight of the wall holds it together.'],
  },
};
