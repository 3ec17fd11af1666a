import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isKept, listFiles, publishVersion } from '../../../../src/editions/installed/list-files.ts';

let root = '';
afterEach(() => rm(root, { recursive: true, force: true }));

async function site(files: Record<string, string>): Promise<string> {
  root = await mkdtemp(join(tmpdir(), 'list-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

test('pages, their parts and the index of the search are kept', () => {
  const needed = ['index.html', 'roadmaps/walk/start.html', '_astro/a.B8M.css', 'favicon.svg', 'search/dialog.js', 'offline/keep.js', 'pagefind/pagefind.js', 'pagefind/pagefind-worker.js', 'pagefind/pagefind-entry.json', 'pagefind/wasm.en.pagefind', 'pagefind/index/en_1.pf_index', 'manifest.webmanifest'];
  expect(needed.filter((path) => !isKept(path))).toEqual([]);
});

test('downloads, what robots and programs read, and the index for reading from disk are not', () => {
  const others = ['waymark.zip', 'books/walk.html', 'books/walk.epub', '404.html', 'service-worker.js', 'offline/version.json', 'offline/files.json', 'api/v1/skills.json', 'sitemap-0.xml', 'feed.xml', 'robots.txt', 'search/disk/index/en_1.pf_index.js'];
  expect(others.filter(isKept)).toEqual([]);
});

test('a version is its contents: the same files are no new version, a changed one is', async () => {
  const first = await listFiles(await site({ 'a.html': 'one', 'b/c.html': 'two' }));
  expect(first.files.map(([path, bytes]) => [path, bytes])).toEqual([
    ['a.html', 3],
    ['b/c.html', 3],
  ]);
  expect((await listFiles(await site({ 'b/c.html': 'two', 'a.html': 'one' }))).id).toBe(first.id);
  expect((await listFiles(await site({ 'b/c.html': 'two', 'a.html': 'ONE' }))).id).not.toBe(first.id);
});

test('the published list is not of itself, so listing twice says the same', async () => {
  const folder = await site({ 'a.html': 'one', 'b.html': 'one', 'offline/missing.html': 'none' });
  const { version, news } = await publishVersion(folder);
  expect((await publishVersion(folder)).version).toEqual(version);
  expect(JSON.parse(await readFile(join(folder, 'offline/files.json'), 'utf8'))).toEqual(version);
  // The same content under two names is stored once.
  expect(JSON.parse(await readFile(join(folder, 'offline/version.json'), 'utf8'))).toEqual({ id: version.id, bytes: 7 });
  expect(news.bytes).toBe(7);
});
