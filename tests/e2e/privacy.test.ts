import { expect, test } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { newPage, siteFolder } from '../support/site.ts';

test('no kind of page asks another host for anything, fails to load a part, or has an error', async () => {
  const { page, outside, failed, errors } = await newPage();
  for (const path of (await pageKinds(siteFolder)).filter((name) => name !== '404.html')) {
    await page.goto(path, { waitUntil: 'load' });
    // What lies further down may load when it comes into view.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState('networkidle');
  }
  expect({ outside, failed, errors }).toEqual({ outside: [], failed: [], errors: [] });
});

test('the site stores nothing before the reader chooses something', async () => {
  const { page, context } = await newPage();
  for (const path of await pageKinds(siteFolder)) {
    await page.goto(path, { waitUntil: 'load' });
    expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]), path).toEqual([]);
  }
  expect(await context.cookies()).toEqual([]);
});
