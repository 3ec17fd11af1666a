import { expect, test } from 'vitest';
import { nearest, variantOf } from '../../../src/check/nearest.ts';

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

test.each([
  ['Level', ['level', 'label'], 'level'],
  ['source note', ['sourceNote', 'source'], 'sourceNote'],
  ['Machine_Learning', ['machine-learning', 'machine'], 'machine-learning'],
  ['lebel', ['level', 'label'], undefined],
  ['AB', ['a-b', 'ab'], undefined],
  ['-', ['--', 'a'], undefined],
])('%s as a variant among %j is %s', (word, candidates, same) => {
  expect(variantOf(word, candidates)).toBe(same);
});
