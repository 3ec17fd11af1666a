import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dropUnsound, recordPictures } from '../../../src/integrations/sound-cache.ts';

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
  await write('package-lock.json', '{}');
  await write('cache/data-store.json', '[["Map"]]');
  await write('cache/assets/cairn.webp', 'RIFF');
  await write('cache/assets/tree.webp', 'RIFF2');
  await write('cache/drawings/a.svg', '<svg></svg>');
  await recordPictures(root, cache);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const ALL = ['cairn.webp', 'tree.webp'];
const drop = () => dropUnsound(root, cache);

test('what a whole build left behind is used again, but for what Astro knows of the content', async () => {
  expect(await drop()).toEqual([]);
  expect((await readdir(cache, { recursive: true })).sort()).toEqual(['assets', 'assets/cairn.webp', 'assets/tree.webp', 'drawings', 'drawings/a.svg', 'pictures.json']);
});

test('a store of any shape, or a folder in its place, is gone before Astro sees it', async () => {
  await rm(join(cache, 'data-store.json'));
  await write('cache/data-store.json/inside.txt', 'x');
  await drop();
  expect(await readdir(cache)).not.toContain('data-store.json');
});

describe.each([
  ['emptied', ''],
  ['cut off', 'RI'],
  ['garbage', '\0\u{1F4A5}'],
  ['changed by a letter', 'RIFE'],
])('a file that is %s', (_, text) => {
  test('and is a picture is dropped, and nothing else', async () => {
    await write('cache/assets/cairn.webp', text);
    expect(await drop()).toEqual(['cairn.webp']);
    expect(await drop()).toEqual([]);
    expect(await readdir(join(cache, 'assets'))).toEqual(['tree.webp']);
  });

  test('and is the record leaves no picture to trust', async () => {
    await write('cache/pictures.json', text);
    expect(await drop()).toEqual(ALL);
  });
});

test.each(['null', '[]', '{}', '{"versions":1,"sums":null}', '{"versions":"","sums":7}'])('a record that says %s leaves no picture to trust', async (text) => {
  await write('cache/pictures.json', text);
  expect(await drop()).toEqual(ALL);
});

test('a folder in the place of a picture or of the record is dropped', async () => {
  for (const path of ['assets/cairn.webp', 'pictures.json']) {
    await rm(join(cache, path));
    await write(`cache/${path}/inside.txt`, 'x');
  }
  expect(await drop()).toEqual(ALL);
  await write('cache/assets/cairn.webp', 'RIFF');
  await recordPictures(root, cache);
  expect(await drop()).toEqual([]);
});

test.each(['assets', 'drawings'])('a file in the place of the folder %s is dropped', async (path) => {
  await rm(join(cache, path), { recursive: true });
  await write(`cache/${path}`, 'x');
  await drop();
  expect(await readdir(cache)).not.toContain(path);
});

test('a picture that no whole build has left behind is dropped', async () => {
  await write('cache/assets/stranger.webp', 'x');
  expect(await drop()).toEqual(['stranger.webp']);
});

test('other versions of the libraries leave nothing of what these have made', async () => {
  await write('package-lock.json', '{"lockfileVersion":3}');
  expect(await drop()).toEqual(ALL);
});

test('what lies beside the cache is not touched', async () => {
  await write('cache/README', 'mine');
  await write('cache/notes.d/a.txt', 'mine');
  await write('cache/pictures.json', '');
  await drop();
  expect(await readdir(cache)).toEqual(expect.arrayContaining(['README', 'notes.d']));
});

test('without a cache there is nothing to do', async () => {
  await rm(cache, { recursive: true });
  expect(await drop()).toEqual([]);
});
