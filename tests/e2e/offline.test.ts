import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatSize } from '../../src/editions/offline-page.ts';
import { listFiles, parsePage, readPages, type HtmlPage } from '../support/html.ts';
import { deadLinks, target } from '../support/links.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { newPage, siteFolder } from '../support/site.ts';

const readPage = async (folder: string, path: string): Promise<HtmlPage> => parsePage(path, await readFile(join(folder, path), 'utf8'));

describe('the page on reading offline', () => {
  test('offers each file with its true size', async () => {
    const page = await readPage(siteFolder, 'offline.html');
    const offered = page.all('a').filter(({ attributes }) => attributes.download !== undefined);
    expect(offered.map(({ attributes }) => attributes.href)).toContain('waymark.zip');
    const bytes = await Promise.all(offered.map(async ({ attributes: { href = '' } }) => (await stat(join(siteFolder, href))).size));
    expect(page.all('data').map(({ attributes, text }) => [Number(attributes.value), text])).toEqual(bytes.map((size) => [size, formatSize(size)]));
    expect(page.elements.filter(({ attributes }) => 'data-only' in attributes || 'data-size-of' in attributes)).toEqual([]);
  });

  test('says of when the content is', async () => {
    const [time] = (await readPage(siteFolder, 'offline.html')).all('time');
    expect(time?.attributes.datetime).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(time?.text).toMatch(/^\d{1,2} \p{L}+ \d{4}$/u);
  });

  test('is reached from every page', async () => {
    const pages = (await readPages(siteFolder)).filter(({ moved }) => !moved);
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

  test('has every page of the site, but the one that hosts show for a missing address', async () => {
    const html = (files: string[]) => files.filter((path) => path.endsWith('.html'));
    expect(html(paths)).toEqual(html(await listFiles(siteFolder)).filter((path) => path !== '404.html'));
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

  test('was at most 1.3 times as large as what it holds, each file by gzip', async () => {
    expect((await stat(join(siteFolder, 'waymark.zip'))).size).toBeLessThan(1.3 * held);
  });
});
