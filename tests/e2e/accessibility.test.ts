import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readPages } from '../support/html.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { newPage, siteFolder } from '../support/site.ts';

let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

describe.each([
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'light', width: 390 },
] as const)('$theme at $width pixels', ({ theme, width }) => {
  test('axe finds nothing on any kind of page', async () => {
    const { page } = await newPage({ theme, width });
    const found: string[] = [];
    for (const path of await pageKinds(siteFolder)) {
      await page.goto(path);
      await page.evaluate(axe);
      found.push(...(await lasting(page)).map((violation) => `${path}: ${violation}`));
    }
    expect(found).toEqual([]);
  });
});

/** What axe has against a page, also after scripts have run that wait until the page is idle. */
async function lasting(page: Page): Promise<string[]> {
  let found: string[] = [];
  const attempt = async () => {
    found = await page.evaluate(violations);
    if (found.length > 0) throw new Error('not yet');
  };
  await vi.waitFor(attempt, { timeout: 20_000, interval: 250 }).catch(() => undefined);
  return found;
}

/** What axe has against the page on which it runs. */
async function violations(): Promise<string[]> {
  const { axe: loaded } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
  const results = await loaded.run({ resultTypes: ['violations'] });
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.length} × such as ${nodes[0]?.html.slice(0, 160)}`);
}

// Whether a table scrolls depends on the width; with the focus on it, arrow keys move it.
test('each table of a text can have the focus', async () => {
  const tables = (await readPages(siteFolder)).flatMap(({ path, all }) => all('table').map(({ attributes }) => ({ path, attributes })));
  const ofTexts = tables.filter(({ attributes }) => !attributes.class);
  expect(ofTexts.length).toBeGreaterThan(10);
  expect(ofTexts.filter(({ attributes }) => attributes.tabindex !== '0').map(({ path }) => path)).toEqual([]);
});

test('the first Tab leads to the content', async () => {
  const { page } = await newPage();
  await page.goto('');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  expect(await skip.innerText()).toBe('Skip to content');
  expect(await skip.isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#./);
  const heading = await page.locator(new URL(page.url()).hash).boundingBox();
  expect(heading?.y).toBeLessThan(800);
});

test.each(['header a[href]', 'header select', 'main svg a', 'main h2 a'])('the focus is seen on %s', async (selector) => {
  const { page } = await newPage();
  await page.goto('');
  const element = page.locator(`${selector}:visible`).first();
  await element.scrollIntoViewIfNeeded();
  // A key was pressed, so the browser shows where the focus is.
  await page.keyboard.press('Shift');
  await element.focus();
  const focused = await page.screenshot();
  await element.blur();
  expect(focused.equals(await page.screenshot())).toBe(false);
});
