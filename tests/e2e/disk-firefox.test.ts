import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/firefox.ts';
import { copyToDisk, type DiskCopy } from '../support/disk-copy.ts';
import { startFirefox, type Firefox } from '../support/firefox.ts';
import { largestPage, pageKinds, STAGE } from '../support/page-kinds.ts';
import { newPage, siteFolder } from '../support/site.ts';
import { ask, dialogOf, openDialog, readDialog, settled } from '../support/search-dialog.ts';

const executable = findFirefox();

describe.skipIf(!executable)('from disk, in Firefox', () => {
  let disk: DiskCopy;
  let firefox: Firefox;
  let page: Page;
  beforeAll(async () => {
    disk = await copyToDisk(siteFolder);
    firefox = await startFirefox(executable as string, join(disk.work, 'profile'));
    page = firefox.page;
  });
  afterAll(async () => {
    await firefox?.close();
    await disk?.remove();
  });

  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  const settledInFirefox = () => page.waitForSelector('dialog .results[aria-busy="false"]');

  test('each kind of page has its text, its styles and its face', async () => {
    for (const path of (await pageKinds(siteFolder)).filter((name) => name !== '404.html')) {
      await page.goto(disk.address(path));
      const seen = await page.evaluate(async () => {
        await document.fonts.ready;
        return { words: document.querySelector('main')?.innerText.length ?? 0, face: [...document.fonts].some(({ status }) => status === 'loaded'), paper: getComputedStyle(document.body).backgroundColor };
      });
      expect(seen.words, path).toBeGreaterThan(100);
      expect(seen, path).toMatchObject({ face: true, paper: expect.not.stringContaining('rgba(0, 0, 0, 0)') });
    }
  });

  test('the theme is kept between pages, in other folders too, and given back', async () => {
    await page.goto(disk.address('index.html'));
    const system = await theme();
    const other = system === 'dark' ? 'light' : 'dark';
    await page.select('[data-theme-select]', other);
    expect(await theme()).toBe(other);
    await page.goto(disk.address(await largestPage(siteFolder, STAGE)));
    expect(await theme()).toBe(other);
    expect(await page.$eval('[data-theme-select]', (select) => (select as HTMLSelectElement).value)).toBe(other);
    await page.select('[data-theme-select]', '');
    await page.goto(disk.address('skills.html'));
    expect(await theme()).toBe(system);
  });

  test('the search says the same as the one that is served in Chromium, filters too, and leads on by keyboard', async () => {
    const served = await newPage();
    await served.page.goto('index.html');
    await openDialog(served.page);
    await ask(served.page, 'deep learning');
    await dialogOf(served.page).getByLabel('Kind').selectOption('Stage');
    await settled(served.page);

    await page.goto(disk.address('skills/python.html'));
    await page.keyboard.press('/');
    await settledInFirefox();
    await page.keyboard.type('deep learning');
    await settledInFirefox();
    await page.select('dialog select[name="kind"]', 'Stage');
    await settledInFirefox();
    const found = await page.evaluate(readDialog);
    expect(found.pages.length).toBeGreaterThan(1);
    expect(found).toEqual(await served.page.evaluate(readDialog));

    await page.focus('dialog input');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('dialog ol a'));
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toBe(disk.address(found.pages[0]?.address ?? ''));
  });

  test('nothing of all that was an error, or asked a network', async () => {
    expect({ errors: firefox.errors, outside: firefox.outside }).toEqual({ errors: [], outside: [] });
    // Both would have been seen, and Firefox is as strict as people have it.
    await page.evaluate(async () => {
      new Image().src = 'https://waymark.example/picture.png';
      await fetch('another.html').catch(() => undefined);
    });
    await expect.poll(() => firefox.errors.join(), { timeout: 20_000 }).toMatch(/Cross-Origin Request Blocked/);
    await expect.poll(() => firefox.outside, { timeout: 20_000 }).toContain('waymark.example:443');
  });
});
