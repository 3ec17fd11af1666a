import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copiesOf, writeFiles, type CopiedFile } from '../../../src/bench/copies.ts';
import { checkContent } from '../../../src/check/check.ts';
import { readContent } from '../../../src/entries/read.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;
let copies: CopiedFile[];
let original: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-copies-'));
  const content = await readContent(ROOT);
  original = content.length;
  copies = copiesOf(content, 1000);
  await writeFiles(folder, copies);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a larger site has at least as many files as asked for, and no two in one place', () => {
  expect(copies.length).toBeGreaterThanOrEqual(1000);
  expect(copies.length).toBeLessThan(1000 + original);
  expect(new Set(copies.map(({ file }) => file)).size).toBe(copies.length);
});

test('each copy is as sound as the content, and as large', async () => {
  const { problems, files } = await checkContent(folder, 'content', new Date('2026-11-21'));
  expect(problems).toEqual([]);
  expect(files.filter(({ entry }) => entry).length).toBeGreaterThanOrEqual(990);
  const size = (some: CopiedFile[]) => some.reduce((sum, { text }) => sum + text.length, 0) / some.length;
  expect(size(copies) / size(copies.slice(0, original))).toBeCloseTo(1, 1);
});
