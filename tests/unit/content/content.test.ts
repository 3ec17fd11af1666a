import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkContent, isPublishable } from '../../../src/check/check.ts';
import { formatProblems } from '../../../src/check/problem.ts';

test('the content has no problems, and nothing in it is still to be written', async () => {
  const checked = await checkContent(fileURLToPath(new URL('../../..', import.meta.url)));
  const open = checked.problems.filter(({ rule, severity }) => severity !== 'warning' || rule === 'placeholders');
  expect(formatProblems(open, () => undefined)).toBe('');
  expect(isPublishable(checked)).toBe(true);
});
