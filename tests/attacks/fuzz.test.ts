import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { checkFiles } from '../../src/check/check.ts';
import { readContent, withTexts, type SourceFile } from '../../src/entries/read.ts';
import { astroBuild, ROOT } from '../support/astro-build.ts';
import { mutantOf } from '../support/mutants.ts';
import { chance } from '../support/random.ts';

/** The real content, changed at random, always in the same way: whatever comes of it, the check says something, and what it accepts builds. */

const TODAY = new Date('2026-11-21');
/** Each round changes every file once. */
const ROUNDS = 16;
const BUILT = 200;

let texts: SourceFile[];
/** Mutants without an error, by their files. */
const accepted = new Map<string, string>();
let refused = 0;

beforeAll(async () => {
  texts = (await readContent(ROOT)).filter(({ picture }) => !picture);
});

test.each(Array.from({ length: ROUNDS }, (_, round) => round))('the check says what it thinks of mutants, round %i', async (round) => {
  const luck = chance(round);
  const mutants = new Map(texts.map(({ file, text }) => [file, mutantOf(text, luck)]));
  const { problems } = checkFiles(await withTexts(texts, mutants), TODAY);
  const errors = problems.filter(({ severity }) => severity !== 'warning');
  for (const { file, line, column, message } of errors) {
    expect(mutants.has(file), file).toBe(true);
    expect(line, message).toBeGreaterThan(0);
    expect(column, message).toBeGreaterThan(0);
    expect(message).not.toMatch(/undefined|\[object|Error:/);
  }
  const wrong = new Set(errors.map(({ file }) => file));
  refused += wrong.size;
  for (const [file, text] of mutants) if (!wrong.has(file) && text !== texts.find((source) => source.file === file)?.text) accepted.set(file, text);
});

test('there were 5,000, some accepted and some refused', () => {
  expect(texts.length * ROUNDS).toBeGreaterThan(5000);
  expect(refused).toBeGreaterThan(1000);
  expect(accepted.size).toBeGreaterThanOrEqual(BUILT);
});

test('what is accepted builds', async () => {
  const folder = `${inject('workFolder')}/mutants`;
  await cp(join(ROOT, 'content'), join(ROOT, folder, 'content'), { recursive: true });
  const chosen = new Map([...accepted].slice(0, BUILT + 60));
  // Some were accepted only beside the mutants of their round: those give way to what they were.
  for (;;) {
    const { problems } = checkFiles(await withTexts(texts, chosen), TODAY);
    const wrong = problems.filter(({ file, severity }) => severity !== 'warning' && chosen.has(file));
    if (wrong.length === 0) break;
    for (const { file } of wrong) chosen.delete(file);
  }
  const { problems } = checkFiles(await withTexts(texts, chosen), TODAY);
  for (const { file } of problems.filter(({ severity }) => severity !== 'warning')) throw new Error(`${file} is not whole without its neighbours`);
  expect(chosen.size).toBeGreaterThanOrEqual(BUILT);
  for (const [file, text] of chosen) {
    const path = join(ROOT, folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const { exitCode, output } = await astroBuild({ content: `${folder}/content`, out: `${folder}/dist`, cache: `${folder}/cache` });
  expect(exitCode, output).toBe(0);
});
