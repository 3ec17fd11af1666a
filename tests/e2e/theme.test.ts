import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newPage } from '../support/site.ts';

/** What the eye sees: the colours of paper and ink. */
const colours = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return `${color} on ${backgroundColor}`;
  });

const choose = (page: Page, theme: string) => page.getByLabel('Theme').selectOption({ label: theme });

async function systemColours(theme: 'light' | 'dark') {
  const { page, context } = await newPage({ theme });
  await page.goto('');
  const seen = await colours(page);
  await context.close();
  return seen;
}

test('without a choice the site follows the system, also while it is open', async () => {
  const { page } = await newPage({ theme: 'light' });
  await page.goto('');
  const light = await colours(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colours(page);
  expect(dark).not.toBe(light);
  expect(dark).toBe(await systemColours('dark'));
});

test.each([
  ['Dark', 'light', 'dark'],
  ['Light', 'dark', 'light'],
] as const)('the choice %s holds against a %s system, on other pages and after a reload', async (choice, system, seen) => {
  const wanted = await systemColours(seen);
  const { page } = await newPage({ theme: system });
  await page.goto('');
  expect(await colours(page)).not.toBe(wanted);
  await choose(page, choice);
  expect(await colours(page)).toBe(wanted);
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Skills' }).click();
  await page.waitForURL('**/skills.html');
  expect(await colours(page)).toBe(wanted);
  await page.reload();
  expect(await colours(page)).toBe(wanted);
  expect(await page.getByLabel('Theme').inputValue()).toBe(choice.toLowerCase());
});

test('the choice System gives the theme back to the system', async () => {
  const { page } = await newPage({ theme: 'light' });
  await page.goto('');
  const light = await colours(page);
  await choose(page, 'Dark');
  await choose(page, 'System');
  expect(await colours(page)).toBe(light);
  await page.reload();
  expect(await colours(page)).toBe(light);
});

test('blocked storage costs only the memory of the choice', async () => {
  const { page, errors } = await newPage({ theme: 'light' });
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('blocked', 'SecurityError'); } }));
  await page.goto('');
  await choose(page, 'Dark');
  expect(await colours(page)).toBe(await systemColours('dark'));
  expect(errors).toEqual([]);
});
