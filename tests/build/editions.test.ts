import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { findEpubcheck } from '../../scripts/epubcheck.ts';
import { checkEpub } from '../support/epubcheck.ts';
import { buildFixture, type Fixture } from '../support/fixture.ts';
import { parsePage } from '../support/html.ts';

let site: Fixture;
beforeAll(async () => {
  site = await buildFixture('small');
  expect(site.output).toContain('waymark.zip has');
});

test('content without a history is as old as what was last compared with its source', async () => {
  expect(await site.html('offline.html')).toMatch(/content of <time [^>]*datetime="2026-01-31T00:00:00.000Z"[^>]*>31 January 2026</);
});

test('a book has its pictures in it, and the page to print finds them in the site and in the zip', async () => {
  const books = (await readdir(join(site.folder, 'books'))).filter((name) => name.endsWith('.epub'));
  expect(books.sort()).toEqual(['walk.epub', 'waymark.epub']);
  for (const name of books) {
    const files = unzipSync(await readFile(join(site.folder, 'books', name)));
    const shown = Object.entries(files).flatMap(([path, bytes]) => (path.endsWith('.xhtml') ? parsePage(path, strFromU8(bytes)).all('img') : []).map(({ attributes }) => posix.join(posix.dirname(path), attributes.src ?? '')));
    expect(shown, name).toHaveLength(2);
    expect(shown.filter((path) => !(path in files)), name).toEqual([]);
  }
  const printed = parsePage('books/walk.html', await site.html('books/walk.html')).all('img').map(({ attributes }) => posix.join('books', attributes.src ?? ''));
  expect(printed).toEqual([expect.stringMatching(/^_astro\/cairn\..*\.webp$/)]);
  const zipped = Object.keys(unzipSync(await readFile(join(site.folder, 'waymark.zip'))));
  expect(printed.filter((path) => !site.exists(path) || !zipped.some((name) => name.endsWith(path)))).toEqual([]);
});

const epubcheck = findEpubcheck();

test.skipIf(!epubcheck)('EPUBCheck finds nothing in books with pictures, and with footnotes of any name', async () => {
  for (const name of ['walk', 'waymark']) expect(await checkEpub(epubcheck ?? '', join(site.folder, 'books', `${name}.epub`)), name).toEqual(['Messages: 0 fatals / 0 errors / 0 warnings / 0 infos']);
});

// Last: it builds anew.
test('the same content makes the same files in the zip, byte for byte', async () => {
  // Pagefind writes the values of a filter in an order of chance, so its index is left out.
  const read = async () => Object.entries(unzipSync(await readFile(join(site.folder, 'waymark.zip')))).filter(([path]) => !path.includes('/search/disk/'));
  const before = await read();
  await site.rebuild();
  expect(site.exitCode).toBe(0);
  const after = await read();
  expect(after.length).toBeGreaterThan(30);
  expect(after.map(([path]) => path)).toEqual(before.map(([path]) => path));
  expect(after.filter(([, bytes], index) => !Buffer.from(bytes).equals(before[index]?.[1] ?? Buffer.of())).map(([path]) => path)).toEqual([]);
});
