import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
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
      // Scripts of the page that wait until it is idle have run then.
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({ resultTypes: ['violations'] }));
      found.push(...violations.map(({ id, help, nodes }) => `${path}: ${id}: ${help}: ${nodes.length} × such as ${nodes[0]?.html.slice(0, 160)}`));
    }
    expect(found).toEqual([]);
  });
});

test('the first Tab leads to the content, and the focus is seen', async () => {
  const { page } = await newPage();
  await page.goto('');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  expect(await skip.innerText()).toBe('Skip to content');
  expect(await skip.isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  const heading = await page.locator(new URL(page.url()).hash).boundingBox();
  expect(heading?.y).toBeLessThan(800);
  await page.keyboard.press('Tab');
  const outline = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe('none');
});
