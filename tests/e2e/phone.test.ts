import { describe, expect, test } from 'vitest';
import { pageKinds, ROADMAP, largestPage } from '../support/page-kinds.ts';
import { newPage, siteFolder } from '../support/site.ts';

describe.each([390, 320])('at %i pixels', (width) => {
  test('no kind of page scrolls sideways', async () => {
    const { page } = await newPage({ width, height: 700, touch: true });
    const wrong: string[] = [];
    for (const path of await pageKinds(siteFolder)) {
      await page.goto(path);
      const wide = await page.evaluate(() => {
        const room = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= room) return undefined;
        // The widest part is named, so that one need not search for it.
        const [widest] = [...document.querySelectorAll('body *')].toSorted((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right);
        return `${document.documentElement.scrollWidth} pixels, by ${widest?.tagName.toLowerCase()}.${widest?.className}`;
      });
      if (wide) wrong.push(`${path}: ${wide}`);
    }
    expect(wrong).toEqual([]);
  });

  test('the menu opens by tap and leads on', async () => {
    const { page } = await newPage({ width, height: 700, touch: true });
    await page.goto('');
    const menu = page.getByRole('navigation', { name: 'Menu' });
    expect(await menu.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).tap();
    await menu.getByRole('link', { name: 'Skills' }).tap();
    await page.waitForURL('**/skills.html');
  });

  test('the menu opens and closes by keyboard, with the focus in it', async () => {
    const { page } = await newPage({ width, height: 700 });
    await page.goto('');
    const button = page.getByRole('button', { name: 'Menu' });
    const menu = page.getByRole('navigation', { name: 'Menu' });
    await button.focus();
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#site-menu') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

test('a drawing whose labels would be too small is a list of the same links', async () => {
  const { page } = await newPage({ width: 390, height: 700 });
  await page.goto('');
  const figure = page.locator('figure.diagram').first();
  expect(await figure.locator('svg').isVisible()).toBe(false);
  const [, roadmap = ''] = /([^/]+)\.html$/.exec(await largestPage(siteFolder, ROADMAP)) ?? [];
  expect(await figure.locator(`a[href="roadmaps/${roadmap}.html"]:visible`).count()).toBe(1);
});
