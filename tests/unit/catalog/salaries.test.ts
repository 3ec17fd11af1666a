import { describe, expect, test } from 'vitest';
import { outdated, salaryGroups } from '../../../src/catalog/salaries.ts';
import { makeEntry } from '../../support/entries.ts';

const table = makeEntry('salary', 'pay', {
  places: [
    { id: 'us', title: 'United States', currency: 'USD', period: 'year' },
    { id: 'india', title: 'India', currency: 'INR', period: 'year' },
  ],
  rows: [
    { level: 'Junior', place: 'us', min: 100_000, max: 140_000 },
    { level: 'Junior', place: 'india', min: 1_000_000, max: 2_000_000, note: 'In cities.' },
    { level: 'Senior', place: 'us', min: 180_000, max: 250_000, orMore: true },
    { level: 'Lead', place: 'us', min: 280_000 },
  ],
});

test('rows stand by place in the table’s order, each place on an axis of its own', () => {
  expect(salaryGroups(table)).toEqual([
    {
      place: 'United States',
      axisEnd: '$300K',
      rows: [
        { level: 'Junior', text: '$100–140K', bar: { start: expect.closeTo(33.33), width: expect.closeTo(13.33), open: false } },
        { level: 'Senior', text: '$180–250K or more', bar: { start: 60, width: expect.closeTo(23.33), open: true } },
        { level: 'Lead', text: '$280K', bar: { start: expect.closeTo(93.33), width: 1, open: false } },
      ],
    },
    { place: 'India', axisEnd: '₹30 LPA', rows: [{ level: 'Junior', text: '₹10–20 LPA', note: 'In cities.', bar: { start: expect.closeTo(33.33), width: expect.closeTo(33.33), open: false } }] },
  ]);
});

test.each([1, 9, 10, 14, 99, 100, 149_999, 150_000, 999_999, 10_000_000])('a bar up to %i ends on its axis', (max) => {
  const [group] = salaryGroups(makeEntry('salary', 'pay', { rows: [{ level: 'Junior', place: 'hills', min: max }] }));
  const bar = group?.rows[0]?.bar;
  expect(bar?.start).toBeGreaterThan(0);
  expect((bar?.start ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(100);
});

test('a place without rows has no bars and does no harm', () => {
  const places = [...table.data.places, { id: 'moon', title: 'The moon', currency: 'USD', period: 'year' }];
  const groups = salaryGroups({ ...table, data: { ...table.data, places } } as typeof table);
  expect(groups.find(({ place }) => place === 'The moon')).toBeUndefined();
});

describe('figures may be out of date', () => {
  const on = (day: string, year: unknown, sourceYear: unknown = 'unknown') => outdated(makeEntry('salary', 'pay', { year, source: { title: 'A book', year: sourceYear } }), new Date(day));

  test('eighteen months after their year began, and not a day before', () => {
    expect(on('2026-07-01', 2025)).toBeUndefined();
    expect(on('2026-07-02', 2025)).toBe('These figures are for 2025 and may be out of date.');
    expect(on('2026-11-21', 2023)).toBe('These figures are for 2023 and may be out of date.');
    expect(on('2026-11-21', 2026)).toBeUndefined();
  });

  test('by the year of their source where they have none', () => {
    expect(on('2026-11-21', 'unknown', 2023)).toBe('The source, of 2023, does not say what year these figures are for. They may be out of date.');
    expect(on('2026-11-21', 'unknown', 2026)).toBeUndefined();
    // The source is older than the figures for which it looks ahead.
    expect(on('2026-11-21', 2026, 2023)).toBeUndefined();
  });

  test('always where nobody knows their year', () => {
    expect(on('2026-11-21', 'unknown')).toBe('The source does not say what year these figures are for. They may be out of date.');
  });
});
