import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { formatProblems } from '../../../src/check/problem.ts';
import { RULES } from '../../../src/check/rules/index.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/rules', import.meta.url));

test('every rule has a file of its name, a sentence and fixtures, and no fixture is without a rule', async () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const rules = await readdir(new URL('../../../src/check/rules', import.meta.url));
  expect(rules.filter((file) => file !== 'index.ts').sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
  expect((await readdir(FIXTURES)).sort()).toEqual(ids.toSorted());
  for (const { id, description } of RULES) {
    expect(description, id).toMatch(/^[A-Z].*\.$/);
    for (const part of ['good', 'bad', 'bad.txt']) expect(existsSync(join(FIXTURES, id, part)), `tests/fixtures/rules/${id}/${part}`).toBe(true);
  }
});

describe.each(RULES.map(({ id }) => id))('%s', (id) => {
  const root = join(FIXTURES, id);

  test('has nothing against good content, nor has any other rule', async () => {
    const { problems, files } = await checkContent(root, 'good');
    expect(formatProblems(problems, () => undefined)).toBe('');
    expect(files.length).toBeGreaterThan(0);
  });

  // The whole output, with places and marks, is in `bad.txt`.
  test('says of bad content what is wrong, where, and what to write', async () => {
    const { problems, files } = await checkContent(root, 'bad');
    const texts = new Map(files.map(({ file, text }) => [file, text]));
    expect(`${formatProblems(problems, (file) => texts.get(file))}\n`).toBe(await readFile(join(root, 'bad.txt'), 'utf8'));
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set([id]));
  });
});
