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
    title: 'From analyst to data engineer',
    role: 'data-engineer',
    level: 'beginner',
    summary: 'From spreadsheets to pipelines that run every night, in one stage.',
    tagline: 'a first step, from spreadsheets',
    audience: 'Analysts who know spreadsheets well and have begun to program.',
    from: 'You answer questions with spreadsheets',
    to: 'You build the pipelines that others take their data from',
    source: 'The notes of a data engineer',
    stage: 'Query a database',
  },
};
