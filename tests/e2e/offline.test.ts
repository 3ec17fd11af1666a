import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve.ts';
import { editionFiles } from '../../src/editions/files.ts';
import { formatSize } from '../../src/editions/size.ts';
import { ROOT } from '../support/astro-build.ts';
import { listFiles, parsePage, readPages, type HtmlPage } from '../support/html.ts';
import { deadLinks, target } from '../support/links.ts';
import { pageKinds, ROADMAP } from '../support/page-kinds.ts';
import { ask, openDialog, titlesOf } from '../support/search-dialog.ts';
import { newPage, siteFolder } from '../support/site.ts';

const readPage = async (folder: string, path: string): Promise<HtmlPage> => parsePage(path, await readFile(join(folder, path), 'utf8'));

describe('the page on reading offline', () => {
  test('offers every edition with its true size', async () => {
    const page = await readPage(siteFolder, 'offline.html');
    const editions = new Set(editionFiles(readdirSync(join(ROOT, 'content/roadmaps'))).map(({ path }) => path));
    const offered = page.all('a').map(({ attributes: { href = '' } }) => href).filter((href) => editions.has(href));
    expect(new Set(offered)).toEqual(editions);
    const bytes = await Promise.all(offered.map(async (path) => (await stat(join(siteFolder, path))).size));
    expect(page.all('data').map(({ attributes, text }) => [Number(attributes.value), text])).toEqual(bytes.map((size) => [size, formatSize(size)]));
    expect(page.elements.filter(({ attributes }) => 'data-only' in attributes || 'data-size-of' in attributes)).toEqual([]);
  });

  test('says of when the content is', async () => {
    const [time] = (await readPage(siteFolder, 'offline.html')).all('time');
    expect(time?.attributes.datetime).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(time?.text).toMatch(/^\d{1,2} \p{L}+ \d{4}$/u);
  });

  test('is reached from every page', async () => {
    const editions = new Set(editionFiles(readdirSync(join(ROOT, 'content/roadmaps'))).map(({ path }) => path));
    const pages = (await readPages(siteFolder)).filter(({ path, moved }) => !moved && !editions.has(path));
    const without = pages.filter((page) => !page.all('a').some(({ attributes: { href = '' } }) => target(page.path, href)[0] === 'offline.html'));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('downloads the site without JavaScript', async () => {
    const { page } = await newPage({ javaScript: false });
    await page.goto('offline.html');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the site' }).click()]);
    expect(download.suggestedFilename()).toBe('waymark.zip');
    expect(await readFile(await download.path())).toEqual(await readFile(join(siteFolder, 'waymark.zip')));
  });
});

test('each roadmap leads to its own book and page to print, to no other’s, and to the other ways', async () => {
  const roadmaps = (await readPages(siteFolder)).filter(({ path, moved }) => ROADMAP.test(path) && !moved);
  expect(roadmaps.length).toBeGreaterThan(0);
  for (const page of roadmaps) {
    const id = basename(page.path, '.html');
    const [nav] = page.elements.filter(({ tag, attributes }) => tag === 'nav' && attributes['aria-label'] === 'Offline');
    expect(nav?.text, page.path).toBe('Offline E-book Print or PDF More ways');
    const links = page.all('a').map(({ attributes: { href = '' } }) => href);
    expect(links.filter((href) => href.includes('books/')), page.path).toEqual([`../books/${id}.epub`, `../books/${id}.html`]);
    expect(links, page.path).toContain('../offline.html');
  }
});

describe('the zip, unpacked', () => {
  let parent: string;
  let folder: string;
  let paths: string[];
  let held: number;

  // A folder whose name people have and URLs do not.
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'zip-'));
    const files = Object.entries(unzipSync(await readFile(join(siteFolder, 'waymark.zip'))));
    for (const [path, bytes] of files) {
      const file = join(parent, 'Für später #1', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    held = files.reduce((total, [, bytes]) => total + gzipSync(bytes, { level: 9 }).length, 0);
    folder = join(parent, 'Für später #1', 'waymark');
    paths = await listFiles(folder);
  });
  afterAll(() => rm(parent, { recursive: true, force: true }));

  test('has every page of the site, but those that stand for a missing one', async () => {
    const html = (files: string[]) => files.filter((path) => path.endsWith('.html'));
    expect(html(paths)).toEqual(html(await listFiles(siteFolder)).filter((path) => path !== '404.html' && path !== 'offline/missing.html'));
  });

  test('links only to files and places that it holds', async () => {
    expect(deadLinks(await readPages(folder), new Set(paths))).toEqual([]);
  });

  test('opens from disk: no kind of page has an error or a part that does not load', async () => {
    const { page, errors, failed, outside } = await newPage();
    for (const path of await pageKinds(folder)) await page.goto(pathToFileURL(join(folder, path)).href, { waitUntil: 'load' });
    expect({ errors, failed, outside }).toEqual({ errors: [], failed: [], outside: [] });
  });

  test('says that it is the copy at hand, instead of offering itself', async () => {
    const { page } = await newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.getByRole('link', { name: 'Read offline' }).last().click();
    await page.waitForURL('**/offline.html');
    expect(await page.getByText('This is the copy that you are reading.').isVisible()).toBe(true);
    expect(await page.locator('a[href$=".zip"]').count()).toBe(0);
  });

  test('is searched on a web server too, which finds no other index in it', async () => {
    const server = await serveFolder(folder);
    const { page } = await newPage();
    await page.goto(server.url);
    await openDialog(page);
    await ask(page, 'QLoRA');
    expect(await titlesOf(page).count()).toBeGreaterThan(0);
    await server.close();
  });

  test('was at most 1.3 times as large as what it holds, each file by gzip', async () => {
    expect((await stat(join(siteFolder, 'waymark.zip'))).size).toBeLessThan(1.3 * held);
  });
});
