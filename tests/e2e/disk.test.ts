import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyToDisk, type DiskCopy } from '../support/disk-copy.ts';
import { listFiles } from '../support/html.ts';
import { largestPage, ROADMAP, STAGE } from '../support/page-kinds.ts';
import { ask, dialogOf, focused, openDialog, readDialog, settled, titlesOf } from '../support/search-dialog.ts';
import { newPage, siteFolder, type PageOptions } from '../support/site.ts';
import { QUERIES } from './search-queries.ts';

let disk: DiskCopy;
beforeAll(async () => {
  disk = await copyToDisk(siteFolder);
});
afterAll(() => disk.remove());

async function openFromDisk(path: string, options?: PageOptions) {
  const watched = await newPage(options);
  await watched.page.goto(disk.address(path));
  return watched;
}

// That every link and anchor leads to a file and a place in it is what read.test.ts says of the same files.
test('no page has an error, a part that does not load, or a request to a network', async () => {
  const paths = (await listFiles(siteFolder)).filter((path) => path.endsWith('.html') && path !== '404.html');
  expect(paths.length).toBeGreaterThan(100);
  const tabs = await Promise.all([newPage(), newPage(), newPage()]);
  await Promise.all(
    tabs.map(async ({ page }) => {
      for (let path = paths.pop(); path; path = paths.pop()) await page.goto(disk.address(path), { waitUntil: 'load' });
    }),
  );
  for (const { errors, failed, outside } of tabs) expect({ errors, failed, outside }).toEqual({ errors: [], failed: [], outside: [] });
});

describe('from disk', () => {
  test('a page has its text, its styles and its face', async () => {
    const { page } = await newPage();
    const seen = async (address: string) => {
      await page.goto(address, { waitUntil: 'load' });
      return page.evaluate(async () => {
        await document.fonts.ready;
        const faces = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
        const { backgroundColor, fontFamily } = getComputedStyle(document.body);
        return { text: document.querySelector('main')?.innerText, backgroundColor, fontFamily, faces };
      });
    };
    const stage = await largestPage(siteFolder, STAGE);
    const served = await seen(stage);
    expect(served.faces.length).toBeGreaterThan(0);
    expect(await seen(disk.address(stage))).toEqual(served);
  });

  test('links, drawings and the table of contents lead on, to places within pages too', async () => {
    const { page } = await openFromDisk('index.html');
    await page.locator('main h2 a[href^="roadmaps/"]').first().click();
    await page.waitForURL('**/roadmaps/*.html');
    await page.goto(disk.address(await largestPage(siteFolder, ROADMAP)));
    await page.locator('main figure svg a').first().click();
    await page.waitForURL('**/roadmaps/*/*.html');
    await page.locator('a[rel="next"], a[rel="prev"]').first().click();
    const place = page.getByRole('navigation', { name: 'On this page' }).getByRole('link').last();
    await place.click();
    const hash = (await place.getAttribute('href')) ?? '';
    expect(new URL(page.url()).hash).toBe(hash);
    await page.waitForFunction((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < innerHeight, hash.slice(1));
    await page.getByRole('link', { name: 'Waymark' }).first().click();
    await page.waitForURL(disk.address('index.html'));
  });

  test('the theme is kept between pages', async () => {
    const { page } = await openFromDisk('index.html', { theme: 'light' });
    await page.getByLabel('Theme').selectOption({ label: 'Dark' });
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Skills' }).click();
    await page.waitForURL('**/skills.html');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await page.getByLabel('Theme').inputValue()).toBe('dark');
  });

  test('the menu of a phone opens and leads on', async () => {
    const { page } = await openFromDisk('index.html', { width: 390, height: 700, touch: true });
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Skills' }).tap();
    await page.waitForURL(disk.address('skills.html'));
  });
});

describe('the search from disk', () => {
  test('says the same as the one that is served, with and without filters', async () => {
    const served = await newPage();
    const local = await openFromDisk('skills/python.html');
    await served.page.goto('index.html');
    const onBoth = (action: (page: Page) => Promise<unknown>) => Promise.all([served.page, local.page].map(action));
    const compare = async (query: string) => {
      const [expected, found] = [await served.page.evaluate(readDialog), await local.page.evaluate(readDialog)];
      expect(expected.pages.length, query).toBeGreaterThan(0);
      expect(found, query).toEqual(expected);
    };
    await onBoth(openDialog);
    for (const [query] of QUERIES.filter((_, index) => index % 5 === 0)) {
      await onBoth((page) => ask(page, query));
      await compare(query);
    }
    await onBoth(async (page) => {
      await ask(page, 'deep learning');
      for (const [name, value] of [['Kind', 'Stage'], ['Roadmap', { index: 1 }]] as const) {
        await dialogOf(page).getByLabel(name).selectOption(value);
        await settled(page);
      }
    });
    await compare('deep learning, with two filters');
    const { errors, failed, outside } = local;
    expect({ errors, failed, outside }).toEqual({ errors: [], failed: [], outside: [] });
  });

  test('needs only the keyboard, and leads to pages and to sections of them', async () => {
    const { page } = await openFromDisk(await largestPage(siteFolder, STAGE));
    await openDialog(page);
    await page.keyboard.type('qlora');
    await page.keyboard.press('Enter');
    const first = titlesOf(page).first().and(page.locator(':focus'));
    await first.waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('search');
    await page.keyboard.press('ArrowDown');
    expect(await first.count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(disk.address('skills/fine-tuning.html'));
    await openDialog(page);
    await ask(page, 'containerization docker');
    const section = dialogOf(page).locator('ul a').first();
    const target = await section.evaluate((link) => (link as HTMLAnchorElement).href);
    expect(target).toMatch(/^file:.*\.html#./);
    await section.click();
    await page.waitForURL(target);
    expect(await page.locator(`[id="${new URL(target).hash.slice(1)}"]`).count()).toBe(1);
  });

  test('reads nothing before it is opened, and then only what it needs', async () => {
    const { page } = await newPage();
    const read: string[] = [];
    page.on('request', (request) => read.push(request.url()));
    await page.goto(disk.address('index.html'), { waitUntil: 'load' });
    expect(read.filter((address) => /\/(search|pagefind)\//.test(address))).toEqual([]);
    await openDialog(page);
    await ask(page, 'qlora');
    const packs = (await listFiles(siteFolder)).filter((path) => /^search\/disk\/\d+\.js$/.test(path)).map(disk.address);
    const opened = read.filter((address) => packs.includes(address));
    expect(opened.length).toBeGreaterThan(0);
    expect(new Set(opened).size).toBe(opened.length);
    expect(opened.length).toBeLessThan(packs.length / 2);
  });
});
