import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initEpubFile, type EpubFile } from '@lingo-reader/epub-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEpubcheck } from '../../scripts/epubcheck.ts';
import { checkEpub } from '../support/epubcheck.ts';
import { parsePage } from '../support/html.ts';
import { siteFolder } from '../support/site.ts';

const folder = join(siteFolder, 'books');
const books = (await readdir(folder)).filter((name) => name.endsWith('.epub'));
const epubcheck = findEpubcheck();

test('there is a book of each roadmap and one of all', async () => {
  const roadmaps = (await readdir(join(siteFolder, 'roadmaps'))).filter((name) => name.endsWith('.html')).map((name) => name.replace('.html', '.epub'));
  expect(roadmaps.length).toBeGreaterThan(0);
  expect(books.toSorted()).toEqual([...roadmaps, 'waymark.epub'].toSorted());
});

test.skipIf(!epubcheck)('EPUBCheck finds nothing in any book', async () => {
  const found: string[] = [];
  // Two at a time: what a small machine has room for.
  const waiting = [...books];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      found.push(...(await checkEpub(epubcheck ?? '', join(folder, name))).map((line) => `${name}: ${line.replaceAll(folder, '')}`));
    }
  };
  await Promise.all([work(), work()]);
  expect(found.toSorted()).toEqual(books.toSorted().map((name) => `${name}: Messages: 0 fatals / 0 errors / 0 warnings / 0 infos`));
});

describe.each(books)('%s, in a reader', (name) => {
  let book: EpubFile;
  let work: string;
  const pages = new Map<string, ReturnType<typeof parsePage>>();

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'book-'));
    book = await initEpubFile(join(folder, name), work);
    for (const { id } of book.getSpine()) pages.set(id, parsePage(id, (await book.loadChapter(id)).html));
  });
  afterAll(async () => {
    book.destroy();
    await rm(work, { recursive: true, force: true });
  });

  const leadsTo = (href: string): boolean => {
    const target = book.resolveHref(href);
    const id = /#(.+)$/.exec(href)?.[1];
    return target !== undefined && (id === undefined || (pages.get(target.id)?.elements.some(({ attributes }) => attributes.id === id) ?? false));
  };

  test('each chapter has a title and words', () => {
    const chapters = [...pages.values()].slice(2);
    expect(chapters.length).toBeGreaterThan(5);
    for (const chapter of chapters) {
      expect(chapter.all('h1').length, chapter.path).toBe(1);
      expect(chapter.elements[0]?.text.length, chapter.path).toBeGreaterThan(chapter.path === 'colophon' ? 200 : 400);
    }
  });

  test('the table of contents leads to every chapter, and each line of it to a place', () => {
    const lines = (items: ReturnType<EpubFile['getToc']>): string[] => items.flatMap(({ href, children }) => [href, ...lines(children ?? [])]);
    const contents = lines(book.getToc());
    expect(contents.filter((href) => !leadsTo(href))).toEqual([]);
    const reached = new Set(contents.map((href) => book.resolveHref(href)?.id));
    expect([...pages.keys()].filter((id) => !['cover', 'nav'].includes(id) && !reached.has(id))).toEqual([]);
  });

  test('every link in the book leads to a place in it, and every other one out', () => {
    const links = [...pages.values()].flatMap((page) => page.all('a').flatMap(({ attributes: { href } }) => (href === undefined ? [] : [{ page: page.path, href }])));
    expect(links.filter(({ href }) => href.startsWith('epub:')).length).toBeGreaterThan(100);
    expect(links.filter(({ href }) => !(href.startsWith('epub:') ? leadsTo(href) : /^(https?|mailto):/.test(href)))).toEqual([]);
  });

  test('drawings are there with a title and the list of what they show; code, tables and pay are text', () => {
    const all = [...pages.values()];
    const drawings = all.flatMap((page) => page.all('svg'));
    expect(drawings.length).toBeGreaterThan(1);
    for (const { attributes } of drawings) expect(attributes['aria-labelledby']).toBeTruthy();
    expect(all.flatMap((page) => page.all('ol')).some(({ attributes }) => attributes.class?.includes('outline'))).toBe(true);
    expect(all.flatMap((page) => page.all('table')).length).toBeGreaterThan(1);
    expect(pages.get('all-faq')?.all('h2').length).toBeGreaterThan(0);
  });
});
