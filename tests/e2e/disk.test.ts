import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestPage, pageKinds, ROADMAP, STAGE } from '../support/page-kinds.ts';
import { newPage, siteFolder } from '../support/site.ts';

let folder: string;

// A copy in a folder whose name people have and URLs do not.
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'disk-')), 'Für später #1');
  await cp(siteFolder, folder, { recursive: true });
});
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

const onDisk = (path: string) => pathToFileURL(join(folder, path)).href;

describe('opened from disk', () => {
  test('no kind of page has an error or a part that does not load', async () => {
    const { page, errors, failed, outside } = await newPage();
    for (const path of (await pageKinds(siteFolder)).filter((name) => name !== '404.html')) await page.goto(onDisk(path), { waitUntil: 'load' });
    expect({ errors, failed, outside }).toEqual({ errors: [], failed: [], outside: [] });
  });

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
    expect(await seen(onDisk(stage))).toEqual(served);
  });

  test('links and drawings lead on, to places within pages too', async () => {
    const { page } = await newPage();
    await page.goto(onDisk('index.html'));
    await page.locator('main h2 a[href^="roadmaps/"]').first().click();
    await page.waitForURL('**/roadmaps/*.html');
    await page.goto(onDisk(await largestPage(siteFolder, ROADMAP)));
    await page.locator('main figure svg a').first().click();
    await page.waitForURL('**/roadmaps/*/*.html');
    await page.locator('a[rel="next"], a[rel="prev"]').first().click();
    await page.getByRole('link', { name: 'Waymark' }).first().click();
    await page.waitForURL('**/index.html');
    expect(page.url().startsWith('file:')).toBe(true);
  });
});
