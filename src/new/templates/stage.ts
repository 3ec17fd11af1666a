import { idFromTitle } from '../../schema/grammar/id.ts';
import { nextLabel } from '../library.ts';
import { first, ID, SUMMARY, TITLE, type Template } from '../template.ts';

/** A stage comes after the stages that its roadmap has, with one module. */
export const stage: Template = {
  kind: 'stage',
  asks: [
    { name: 'roadmap', of: 'roadmap', description: 'The roadmap that it belongs to.', needed: true },
    TITLE,
    ID,
    { name: 'goal', path: ['goal'] },
    { name: 'duration', path: ['duration'] },
    SUMMARY,
    { name: 'label', path: ['label'] },
    { name: 'module', path: ['modules', 0, 'title'] },
    { name: 'skills', path: ['modules', 0, 'skills'] },
    { name: 'resources', path: ['modules', 0, 'resources'] },
    { name: 'projects', path: ['modules', 0, 'projects'] },
  ],
  derive: (answers, { library, place }) => [
    { path: ['label'], value: first(answers, 'label') ?? nextLabel(library, first(answers, 'roadmap') ?? '', place) },
    { path: ['modules', 0, 'id'], value: idFromTitle(first(answers, 'module') ?? '') || 'first-module' },
  ],
  body: 'Write: what a list of fields cannot say: why this stage comes now, what is hard about it, and an example.',
  example: {
    roadmap: 'from-walker-to-trail-builder',
    title: 'Hold the slope',
    summary: 'Walls and steps that keep a path where it is.',
    goal: 'Build a wall that holds a path on a slope.',
    duration: '4-6 weeks',
    module: 'Walls without mortar',
  },
  exampleBody: 'A path on a slope moves down with every rain. A wall below it stops that.',
};
