import { expect, test } from 'vitest';
import { nearest } from '../../../src/check/nearest.ts';

test.each([
  ['gti', ['git', 'http'], 'git'],
  ['pyhton', ['python', 'pytorch'], 'python'],
  ['aera', ['title', 'area'], 'area'],
  ['reinforcement', ['reinforcement-learning', 'reinforce'], 'reinforcement-learning'],
  ['linear-algbra', ['linear-algebra', 'linear-regression'], 'linear-algebra'],
  ['dancing', ['walking', 'stones'], undefined],
  ['x', [], undefined],
])('%s among %j means %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});
