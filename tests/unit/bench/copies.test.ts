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
  copies = copiesOf(content, 4);
  await writeFiles(folder, copies);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a larger site has each entry as often as asked for, and no two in one place', () => {
  expect(copies.length).toBeGreaterThan(3.9 * original);
  expect(copies.length).toBeLessThanOrEqual(4 * original);
  expect(new Set(copies.map(({ file }) => file)).size).toBe(copies.length);
});

test('each copy is as sound as the content, and as large', async () => {
  const { problems, files } = await checkContent(folder, 'content', new Date('2026-11-21'));
  expect(problems).toEqual([]);
  expect(files.filter(({ entry }) => entry).length).toBeGreaterThanOrEqual(990);
  const size = (some: CopiedFile[]) => some.reduce((sum, { text }) => sum + text.length, 0) / some.length;
  expect(size(copies) / size(copies.slice(0, original))).toBeCloseTo(1, 1);
});

test('what is not to be copied is there once, and the copies share it', async () => {
  const copied = copiesOf(await readContent(ROOT), 2, ['roadmap', 'stage']);
  const added = copied.slice(original).map(({ file }) => file);
  expect(added.length).toBeGreaterThan(30);
  expect(added.filter((file) => !file.startsWith('content/roadmaps/'))).toEqual([]);
  const shared = await mkdtemp(join(folder, 'shared-'));
  await writeFiles(shared, copied);
  expect((await checkContent(shared, 'content', new Date('2026-11-21'))).problems).toEqual([]);
});
