import { expect, test } from 'vitest';
import { formatMoney } from '../../src/schema/grammar/money.ts';
import { newPage } from '../support/site.ts';

// Longer than any range of today's tables.
const LONG = formatMoney({ min: 7_150_000, max: 12_500_000, orMore: true, currency: 'INR', period: 'month' });

test.each([1280, 700, 390])('at %i pixels, all bars of a place and their axis have one scale, however long a range is', async (width) => {
  const { page } = await newPage({ width });
  await page.goto('salaries.html');
  const tables = await page.locator('table.salary').evaluateAll(
    (found, long) =>
      found.map((table) => {
        const [figures] = table.querySelectorAll('.figures');
        if (figures) figures.textContent = long;
        const bars = [...table.querySelectorAll('.bar, .axis')].map((bar) => bar.getBoundingClientRect());
        const place = table.querySelector('caption')?.textContent?.trim();
        const cut = (figures?.scrollWidth ?? 0) > (figures?.clientWidth ?? 0);
        return { place, bars: bars.map((bar) => `${Math.round(bar.left)} to ${Math.round(bar.right)}`), cut };
      }),
    LONG,
  );
  expect(tables.flatMap(({ bars }) => bars).length).toBeGreaterThan(10);
  expect(tables.filter(({ bars }) => new Set(bars).size > 1)).toEqual([]);
  expect(tables.filter(({ cut }) => cut)).toEqual([]);
});
