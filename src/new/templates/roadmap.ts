import { first, ID, SUMMARY, TITLE, type Template } from '../template.ts';

/** A roadmap begins with its own file and a first stage. */
export const roadmap: Template = {
  kind: 'roadmap',
  asks: [
    TITLE,
    ID,
    { name: 'role', path: ['role'], needed: true },
    { name: 'level', path: ['level'], needed: true },
    SUMMARY,
    { name: 'tagline', path: ['tagline'] },
    { name: 'audience', path: ['audience'] },
    { name: 'from', path: ['from'] },
    { name: 'to', path: ['to'] },
    { name: 'source', path: ['source', 'title'] },
    { name: 'url', path: ['source', 'url'] },
    { name: 'hue', path: ['sign', 'hue'] },
    { name: 'pattern', path: ['sign', 'pattern'] },
    { name: 'stage', description: 'The title of its first stage.' },
  ],
  derive: (answers, { sign }) => [
    { path: ['sign', 'hue'], value: sign?.hue ?? first(answers, 'hue') },
    { path: ['sign', 'pattern'], value: sign?.pattern ?? first(answers, 'pattern') },
  ],
  body: 'Write: what a reader should know before they choose this roadmap: what it covers, and what it leaves out.',
  example: {
    title: 'From walker to trail builder',
    role: 'trail-builder',
    level: 'beginner',
    summary: 'From walking on paths to building them, in two stages.',
    tagline: 'a transition, from walking',
    audience: 'People who walk much and like to work with their hands.',
    from: 'You follow paths',
    to: 'You build paths that others follow',
    source: 'The notes of a trail builder',
    stage: 'Read the ground',
  },
  exampleBody: 'It covers paths that are built by hand. It leaves out roads, and whatever is built with machines.',
};
