import { fileURLToPath } from 'node:url';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as jsYaml from 'js-yaml';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as yaml from 'yaml';
import { copiesOf, writeFiles, type CopiedFile } from '../../../src/bench/copies.ts';
import { checkContent } from '../../../src/check/check.ts';
import * as bodies from '../../../src/entries/body-process.ts';
import { readContent } from '../../../src/entries/read.ts';

// How much a check does is counted at its parsers: a time would say something of the machine.
vi.mock('js-yaml', async (original) => {
  const actual = await original<typeof jsYaml>();
  return { ...actual, load: vi.fn(actual.load) };
});
vi.mock('yaml', async (original) => {
  const actual = await original<typeof yaml>();
  return { ...actual, parseDocument: vi.fn(actual.parseDocument) };
});
vi.mock('../../../src/entries/body-process.ts', async (original) => {
  const actual = await original<typeof bodies>();
  return { ...actual, parseBodies: vi.fn(actual.parseBodies) };
});

const TODAY = new Date('2026-11-21');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-effort-'));
  const small = await readContent(fileURLToPath(new URL('../../fixtures/small', import.meta.url)));
  // An old id is a warning, and the place of a problem is worth an exact reading.
  const sound = (files: CopiedFile[]) => files.map(({ file, text }) => ({ file, text: text.replace(/(skills:.*?)pebbles/s, '$1stones') }));
  await writeFiles(join(folder, 'one'), sound(copiesOf(small, 1)));
  await writeFiles(join(folder, 'five'), sound(copiesOf(small, 5)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => vi.clearAllMocks());

// The copies have no pictures.
/** What one check parses: front matter quickly, front matter exactly, bodies. */
async function effort(root: string) {
  const { files, problems } = await checkContent(join(folder, root), 'content', TODAY);
  return { files, problems: problems.filter(({ rule }) => rule !== 'images'), parses: [vi.mocked(jsYaml.load).mock.calls.length, vi.mocked(yaml.parseDocument).mock.calls.length, ...vi.mocked(bodies.parseBodies).mock.calls.map(([texts]) => texts.length)] };
}

test('a check reads the front matter and the body of each file once, however many rules ask', async () => {
  const { files, problems, parses } = await effort('one');
  expect(problems).toEqual([]);
  expect(parses).toEqual([files.length, 0, files.filter(({ file }) => file.endsWith('.mdx')).length]);
});

test('five times the files are five times the work', async () => {
  const [one, five] = [await effort('one'), (vi.clearAllMocks(), await effort('five'))];
  expect(five.problems).toEqual([]);
  const entries = one.files.filter(({ entry }) => entry).length;
  expect(five.files.length).toBe(one.files.length + 4 * entries);
  expect(five.parses).toEqual([five.files.length, 0, five.files.filter(({ file }) => file.endsWith('.mdx')).length]);
});
