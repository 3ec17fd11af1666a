import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { formatProblems, type Problem } from '../../../src/check/problem.ts';
import { RULES } from '../../../src/check/rules/index.ts';

/** The day on which the fixtures were written: rules about age are held against it. */
const TODAY = new Date('2026-11-21');
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
  /** So small a content warns of much, for one of entries that nobody uses: only this rule's own warnings are looked at. */
  const isOfConcern = ({ rule, severity }: Problem) => rule === id || severity !== 'warning';

  test('has nothing against good content, nor has any other rule', async () => {
    const { problems, files } = await checkContent(root, 'good', TODAY);
    expect(formatProblems(problems.filter(isOfConcern), () => undefined)).toBe('');
    expect(files.length).toBeGreaterThan(0);
  });

  // The whole output, with places and marks, is in `bad.txt`.
  test('says of bad content what is wrong, where, and what to write', async () => {
    const { problems, files } = await checkContent(root, 'bad', TODAY);
    const texts = new Map(files.map(({ file, text }) => [file, text]));
    const found = problems.filter(isOfConcern);
    expect(`${formatProblems(found, (file) => texts.get(file))}\n`).toBe(await readFile(join(root, 'bad.txt'), 'utf8'));
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set([id]));
  });
});
