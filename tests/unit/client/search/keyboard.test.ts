import { expect, test } from 'vitest';
import { stopAfter } from '../../../../src/client/search/keyboard.ts';

// A field and three results.
test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 3],
  ['ArrowDown', -1, 1],
  ['ArrowUp', 1, 0],
  ['ArrowUp', 0, 0],
  ['ArrowUp', -1, 0],
  ['Home', 3, 1],
  ['End', 1, 3],
  ['Home', 0, undefined],
  ['End', 0, undefined],
  ['x', 2, undefined],
])('%s at %i leads to %s', (key, at, to) => {
  expect(stopAfter(key, at, 4)).toBe(to);
});

test('without results the focus stays in the field', () => {
  expect(stopAfter('ArrowDown', 0, 1)).toBe(0);
});
