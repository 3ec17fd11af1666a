import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dropUnsound, recordCache } from '../../../src/integrations/sound-cache.ts';

let root: string;
let cache: string;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** A project that was built once. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sound-'));
  cache = join(root, 'cache');
  await write('src/schema/skill.ts', 'export const skill = 1;');
  await write('astro.config.mjs', 'export default {};');
  await write('package-lock.json', '{}');
  await write('content/skills/stones.yaml', 'title: Stones');
  await write('content/roadmaps/walk/01-start.mdx', 'Start');
  await write('cache/data-store.json', '[["Map"]]');
  await write('cache/assets/cairn.webp', 'RIFF');
  await write('cache/assets/tree.webp', 'RIFF2');
  await write('cache/diagrams/a.svg', '<svg></svg>');
  await recordCache(root, cache);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const ALL = ['data-store.json', 'assets/cairn.webp', 'assets/tree.webp'];
const drop = () => dropUnsound(root, cache);

test('what a whole build left behind is used again', async () => {
  expect(await drop()).toEqual([]);
  expect((await readdir(cache, { recursive: true })).sort()).toEqual(['assets', 'assets/cairn.webp', 'assets/tree.webp', 'data-store.json', 'diagrams', 'diagrams/a.svg', 'sound.json']);
});

test('an edit of the content leaves the store: it knows the text of each file', async () => {
  await write('content/skills/stones.yaml', 'title: Rocks');
  expect(await drop()).toEqual([]);
});

describe.each([
  ['emptied', ''],
  ['cut off', '[["M'],
  ['garbage', '\0\u{1F4A5}'],
  ['of another shape', '[1]'],
  ['changed by a letter', '[["Mop"]]'],
])('a file that is %s', (_, text) => {
  test.each(ALL)('%s is dropped, and nothing else', async (path) => {
    await write(`cache/${path}`, text);
    expect(await drop()).toEqual([path]);
    expect(await drop()).toEqual([]);
  });

  test('and is the record itself leaves nothing to trust', async () => {
    await write('cache/sound.json', text);
    expect((await drop()).sort()).toEqual(ALL.toSorted());
  });
});

test.each(ALL)('a folder in the place of %s is dropped', async (path) => {
  await rm(join(cache, path));
  await write(`cache/${path}/inside.txt`, 'x');
  await drop();
  await write(`cache/${path}`, 'new');
});

test.each(['assets', 'diagrams'])('a file in the place of the folder %s is dropped', async (path) => {
  await rm(join(cache, path), { recursive: true });
  await write(`cache/${path}`, 'x');
  await drop();
  await write(`cache/${path}/new`, 'x');
});

test('a folder in the place of the record is replaced by the next build', async () => {
  await rm(join(cache, 'sound.json'));
  await write('cache/sound.json/inside.txt', 'x');
  expect((await drop()).sort()).toEqual(ALL.toSorted());
  await write('cache/data-store.json', '[["Map"]]');
  await recordCache(root, cache);
  expect(await drop()).toEqual([]);
});

test('a file that no whole build has left behind is dropped', async () => {
  await write('cache/assets/stranger.webp', 'x');
  expect(await drop()).toEqual(['assets/stranger.webp']);
});

test.each(['src/schema/skill.ts', 'src/schema/new.ts', 'astro.config.mjs', 'package-lock.json'])('another %s leaves nothing of what other code has made', async (path) => {
  await write(path, 'changed');
  expect((await drop()).sort()).toEqual(ALL.toSorted());
});

test('a file of the content that was renamed leaves no store: it would know the entry by its old place', async () => {
  await rename(join(root, 'content/roadmaps/walk/01-start.mdx'), join(root, 'content/roadmaps/walk/02-start.mdx'));
  expect(await drop()).toEqual(['data-store.json']);
});

test('what lies beside the cache is not touched', async () => {
  await write('cache/README', 'mine');
  await write('cache/notes.d/a.txt', 'mine');
  await write('cache/sound.json', '');
  await drop();
  expect(await readdir(cache)).toEqual(expect.arrayContaining(['README', 'notes.d']));
});

test('without a cache there is nothing to do', async () => {
  await rm(cache, { recursive: true });
  expect(await drop()).toEqual([]);
});
