import { expect, test } from 'vitest';
import { formatSize } from '../../../src/editions/size.ts';

test.each([
  [0, '1 KB'],
  [1_499, '1 KB'],
  [145_000, '145 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [9_380_922, '9.4 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
