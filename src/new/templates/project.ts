import { ID, SUMMARY, TITLE, type Template } from '../template.ts';

/** A project begins with its steps and the skills that it uses. */
export const project: Template = {
  kind: 'project',
  asks: [TITLE, ID, { name: 'level', path: ['level'], needed: true }, { name: 'skills', path: ['skills'], needed: true }, SUMMARY, { name: 'steps', path: ['steps'] }, { name: 'resources', path: ['resources'] }],
  example: {
    title: 'A wall beside the path',
    level: 'beginner',
    skills: 'dry-stone-walls',
    summary: 'Three metres of wall that stand through a winter.',
    steps: ['Dig the foundation.', 'Lay the courses, each stone on two others.'],
    resources: 'the-handbook-of-dry-stone-walls',
  },
};
