import { describe, expect, test } from 'vitest';
import { largestPage, pageKinds, ROADMAP, STAGE } from '../support/page-kinds.ts';
import { newPage, siteFolder } from '../support/site.ts';

const paper = () => getComputedStyle(document.body).backgroundColor;

describe('without JavaScript', () => {
  test('one gets from the home page to a stage, and on to the next', async () => {
    const { page } = await newPage({ javaScript: false });
    await page.goto('');
    await page.locator('main h2 a[href^="roadmaps/"]').first().click();
    await page.waitForURL('**/roadmaps/*.html');
    await page.locator('main h3 a:visible').first().click();
    await page.waitForURL('**/roadmaps/*/*.html');
    const first = await page.getByRole('heading', { level: 1 }).innerText();
    await page.locator('a[rel="next"]').click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe(first);
  });

  test('drawings are drawn and their parts are links', async () => {
    const { page } = await newPage({ javaScript: false });
    for (const path of ['index.html', await largestPage(siteFolder, ROADMAP), await largestPage(siteFolder, STAGE)]) {
      await page.goto(path);
      const drawing = page.locator('main figure svg').first();
      expect((await drawing.boundingBox())?.height, path).toBeGreaterThan(50);
      const text = (await drawing.innerHTML()).replace(/<[^>]+>/g, ' ');
      expect(text.trim().length, path).toBeGreaterThan(20);
      await drawing.locator('a').first().click();
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).not.toBe(`/${path}`);
    }
  });

  test('tables have their rows', async () => {
    const { page } = await newPage({ javaScript: false });
    await page.goto('skills.html');
    expect(await page.locator('main a[href^="skills/"]:visible').count()).toBeGreaterThan(20);
    await page.goto('index.html');
    expect(await page.locator('main table tbody tr:visible').count()).toBeGreaterThan(3);
  });

  test('the menu of a phone opens', async () => {
    const { page } = await newPage({ javaScript: false, width: 390, height: 700, touch: true });
    await page.goto('');
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Projects' }).tap();
    await page.waitForURL('**/projects.html');
  });

  test('the theme is the system’s', async () => {
    const seen = new Set<string>();
    for (const theme of ['light', 'dark'] as const) {
      const plain = await newPage({ javaScript: false, theme });
      const scripted = await newPage({ theme });
      await plain.page.goto('');
      await scripted.page.goto('');
      // Playwright evaluates in pages whose own scripts are off.
      expect(await plain.page.evaluate(paper)).toBe(await scripted.page.evaluate(paper));
      seen.add(await plain.page.evaluate(paper));
    }
    expect(seen.size).toBe(2);
  });

  test('nothing is shown that would do nothing', async () => {
    const { page } = await newPage({ javaScript: false });
    for (const path of await pageKinds(siteFolder)) {
      await page.goto(path);
      expect(await page.locator('[data-search]:visible, [data-theme-select]:visible').count(), path).toBe(0);
    }
  });
});
