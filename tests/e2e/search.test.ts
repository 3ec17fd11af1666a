import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { largestPage, STAGE } from '../support/page-kinds.ts';
import { startHost } from '../support/host.ts';
import { ask, dialogOf, fieldOf, focused, openDialog, settled, titlesOf } from '../support/search-dialog.ts';
import { newPage, siteFolder, siteUrl } from '../support/site.ts';
import { QUERIES } from './search-queries.ts';

async function openAt(path: string) {
  const watched = await newPage();
  await watched.page.goto(path);
  await openDialog(watched.page);
  return watched;
}

/** The pages found, best first, as paths without `.html`. */
const found = (page: Page) => titlesOf(page).evaluateAll((links, site) => links.map((link) => (link as HTMLAnchorElement).href.slice(site.length).replace('.html', '')), siteUrl);

describe('finding', () => {
  test(`each of ${QUERIES.length} queries has its page among the first three`, async () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(30);
    const { page, errors, failed, outside } = await openAt('');
    const missed: string[] = [];
    for (const [query, ...pages] of QUERIES) {
      await ask(page, query);
      const first = (await found(page)).slice(0, 3);
      if (!first.some((path) => pages.includes(path))) missed.push(`${query}: ${first.join(', ')}`);
    }
    expect(missed).toEqual([]);
    expect({ errors, failed, outside }).toEqual({ errors: [], failed: [], outside: [] });
  });

  test('a result says what it is, where it belongs and which words matched, and leads to the sections that have them', async () => {
    const { page } = await openAt('');
    await ask(page, 'containerization docker');
    const stage = dialogOf(page).locator('ol > li', { has: page.locator('a[href*="become-ml-engineer/deploying-models"]') }).first();
    expect(await stage.locator('.about').textContent()).toMatch(/^Stage · /);
    expect((await stage.locator('mark').allTextContents()).join(' ').toLowerCase()).toMatch(/docker|container/);
    const section = stage.locator('ul a').first();
    const href = (await section.getAttribute('href')) ?? '';
    expect(href).toContain('deploying-models.html#');
    await section.click();
    await page.waitForURL(`**${href}`);
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count()).toBe(1);
  });

  test('the number of pages is announced, and so is that there are none', async () => {
    const { page } = await openAt('');
    const status = dialogOf(page).getByRole('status');
    await ask(page, '"xylophone"');
    expect(await status.textContent()).toMatch(/^No page has all/);
    await ask(page, 'xylophone');
    expect(await status.textContent()).toMatch(/^No page has “xylophone”/);
    await ask(page, 'kubernetes');
    expect(await status.textContent()).toMatch(/^\d+ pages?$/);
    expect(await titlesOf(page).count()).toBeGreaterThan(0);
  });

  test('more pages come on request, and the focus goes to the first of them', async () => {
    const { page } = await openAt('');
    await ask(page, 'python');
    expect(await titlesOf(page).count()).toBe(10);
    await dialogOf(page).getByRole('button', { name: 'More pages' }).click();
    await titlesOf(page).nth(19).waitFor();
    expect(await focused(page)).toBe(await titlesOf(page).nth(10).getAttribute('href'));
  });

  test('nothing that a page says becomes markup', async () => {
    const { page } = await openAt('');
    for (const query of ['predict', 'python', 'model']) {
      await ask(page, query);
      const tags = await dialogOf(page).locator('ol p *').evaluateAll((elements) => elements.map(({ tagName }) => tagName));
      expect([...new Set(tags)]).toEqual(['MARK']);
    }
  });
});

test.each([
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 390 },
] as const)('axe finds nothing in the open dialog, $theme at $width pixels', async ({ theme, width }) => {
  const { page } = await newPage({ theme, width });
  await page.goto('');
  await page.getByRole('button', { name: 'Search' }).click();
  await settled(page);
  await ask(page, 'deep learning');
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(part: string): Promise<AxeResults> } };
    return (await axe.run('dialog')).violations.map(({ id, help }) => `${id}: ${help}`);
  });
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

describe('filters', () => {
  test('narrow by kind and by roadmap, and count what each choice would show', async () => {
    const { page } = await openAt('');
    await ask(page, 'deep learning');
    const kind = dialogOf(page).getByLabel('Kind');
    const roadmap = dialogOf(page).getByLabel('Roadmap');
    const status = dialogOf(page).getByRole('status');
    await kind.selectOption('Stage');
    await settled(page);
    const said = Number((await kind.locator('option:checked').textContent())?.match(/\((\d+)\)/)?.[1]);
    expect(said).toBeGreaterThan(1);
    expect(await status.textContent()).toBe(`${said} pages`);
    expect((await found(page)).filter((path) => !/^roadmaps\/.+\/.+/.test(path))).toEqual([]);
    // Other kinds can still be chosen.
    expect(await kind.locator('option:not([disabled])').count()).toBeGreaterThan(3);

    const choice = await roadmap.locator('option:not([disabled])').nth(1).getAttribute('value');
    await roadmap.selectOption(choice);
    await settled(page);
    expect(await dialogOf(page).locator('.about').allTextContents()).toSatisfy((texts: string[]) => texts.length > 0 && texts.every((text) => text === `Stage · ${choice}`));
  });

  test('show all pages of a kind when nothing is typed', async () => {
    const { page } = await openAt('');
    await dialogOf(page).getByLabel('Kind').selectOption('Roadmap');
    await settled(page);
    expect((await found(page)).every((path) => path.startsWith('roadmaps/'))).toBe(true);
    expect(await titlesOf(page).count()).toBeGreaterThanOrEqual(5);
  });
});

describe('the keyboard', () => {
  test('is enough from first to last', async () => {
    const { page } = await openAt(await largestPage(siteFolder, STAGE));
    expect(await focused(page)).toBe('search');
    await page.keyboard.type('qlora');
    await page.keyboard.press('Enter');
    const first = await titlesOf(page).first().getAttribute('href');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('ArrowDown');
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('search');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(first);
    // Typing goes on in the field.
    await page.keyboard.press('Backspace');
    await page.keyboard.type('a');
    expect(await fieldOf(page).inputValue()).toBe('qlora');
    await settled(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('kind');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('roadmap');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('End');
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
  });

  test.each(['Control+k', 'Meta+k'])('%s opens it, also from a field', async (keys) => {
    const { page } = await newPage();
    await page.goto('');
    await page.getByLabel('Theme').focus();
    await page.keyboard.press(keys);
    await dialogOf(page).waitFor();
    expect(await focused(page)).toBe('search');
  });

  test('Escape closes it with one press, and the focus returns to where it was', async () => {
    const { page } = await newPage();
    await page.goto('');
    const link = page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Skills' });
    await link.focus();
    await page.keyboard.press('/');
    await dialogOf(page).waitFor();
    await ask(page, 'python');
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    // What was asked is still there, ready to be typed over.
    await page.keyboard.press('/');
    expect(await fieldOf(page).inputValue()).toBe('python');
    await page.keyboard.type('sql');
    expect(await fieldOf(page).inputValue()).toBe('sql');
  });

  test('a slash right behind Escape opens it again, however fast', async () => {
    const { page } = await openAt('');
    const opened: boolean[] = [];
    const closeAndOpen = async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      opened.push(await dialogOf(page).isVisible());
    };
    for (let time = 0; time < 8; time++) await closeAndOpen();
    await ask(page, 'python');
    for (let time = 0; time < 8; time++) {
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toContain('.html');
      await closeAndOpen();
    }
    expect(opened).toEqual(Array(16).fill(true));
  });

  test('a slash typed into a field is a slash', async () => {
    const { page } = await openAt('');
    await page.keyboard.type('a/b');
    expect(await fieldOf(page).inputValue()).toBe('a/b');
  });
});

describe('loading', () => {
  test('before it is opened a page loads nothing of it, and has less than 1 KB of script for it', async () => {
    const { page } = await newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url().slice(siteUrl.length)));
    await page.goto(await largestPage(siteFolder, STAGE));
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((path) => /^(search|pagefind)\//.test(path))).toEqual([]);
    const script = await page.evaluate(() => [...document.scripts].find(({ textContent }) => textContent.includes('waymarkSearch'))?.textContent ?? '');
    expect(script).not.toBe('');
    expect(gzipSync(script).length).toBeLessThan(1024);

    const answer = page.waitForResponse('**/search/dialog.js');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(gzipSync(await (await answer).body()).length).toBeLessThan(6 * 1024);
    await settled(page);
    expect(loaded.filter((path) => path.startsWith('pagefind/')).length).toBeGreaterThan(0);
  });

  test('pressed twice while it loads, it opens once', async () => {
    const { page } = await newPage();
    await page.goto('');
    await page.keyboard.press('/');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await dialogOf(page).waitFor();
    await settled(page);
    expect(await page.locator('dialog').count()).toBe(1);
  });

  test('an index that does not load is said in a sentence, and the page finds it when it is there again', async () => {
    const host = await startHost(siteFolder);
    const { page } = await newPage();
    await page.goto(host.url);
    // Neither the index nor, in its place, the one for reading from disk.
    host.breakAfter(0, /^(pagefind|search\/disk)\//);
    await page.keyboard.press('/');
    await settled(page);
    expect(await dialogOf(page).getByRole('status').textContent()).toContain('cannot load its index');
    expect(await titlesOf(page).count()).toBe(0);

    host.breakAfter();
    await page.keyboard.press('Escape');
    await openDialog(page);
    await ask(page, 'python');
    expect(await titlesOf(page).count()).toBeGreaterThan(0);
    await page.close();
    await host.remove();
  });
});
