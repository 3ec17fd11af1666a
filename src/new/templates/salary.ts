import { idFromTitle } from '../../schema/grammar/id.ts';
import { first, ID, SUMMARY, TITLE, type Template } from '../template.ts';

/** A salary table begins with one place and one row. Its figures are asked for: no figure stands in for another. */
export const salary: Template = {
  kind: 'salary',
  asks: [
    TITLE,
    ID,
    { name: 'role', path: ['role'], needed: true },
    { name: 'place', path: ['places', 0, 'title'], needed: true },
    { name: 'currency', path: ['places', 0, 'currency'], needed: true },
    { name: 'period', path: ['places', 0, 'period'], needed: true },
    { name: 'level', path: ['rows', 0, 'level'], needed: true },
    { name: 'min', path: ['rows', 0, 'min'], needed: true },
    { name: 'max', path: ['rows', 0, 'max'] },
    { name: 'year', path: ['year'] },
    SUMMARY,
    { name: 'source', path: ['source', 'title'] },
    { name: 'url', path: ['source', 'url'] },
  ],
  derive: (answers) => {
    const place = idFromTitle(first(answers, 'place') ?? '') || 'place';
    return [
      { path: ['places', 0, 'id'], value: place },
      { path: ['rows', 0, 'place'], value: place },
    ];
  },
  body: 'Write: how the figures were collected, and what a reader should keep in mind.',
  example: {
    title: 'What a trail builder earns',
    role: 'trail-builder',
    place: 'The hills',
    currency: 'EUR',
    period: 'month',
    level: 'First season',
    min: '1000',
    max: '1200',
    year: '2025',
    summary: 'Pay for a month of the first season.',
    source: 'The notes of a trail builder',
  },
  exampleBody: 'The figures are what one builder wrote down, so take them as an example.',
};
