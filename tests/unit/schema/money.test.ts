import { describe, expect, test } from 'vitest';
import { amountSchema, formatMoney, formatPay, type Currency, type Period } from '../../../src/schema/grammar/money.ts';

const LAKH = 100_000;
const CRORE = 100 * LAKH;

describe('money is shown in its place’s convention', () => {
  test.each<[string, number, number | undefined, Currency, Period, boolean?]>([
    ['₹10–20 LPA', 10 * LAKH, 20 * LAKH, 'INR', 'year'],
    ['₹8 LPA', 8 * LAKH, undefined, 'INR', 'year'],
    ['₹8 LPA', 8 * LAKH, 8 * LAKH, 'INR', 'year'],
    ['₹7.5–12 LPA', 7.5 * LAKH, 12 * LAKH, 'INR', 'year'],
    ['₹70 L–1.2 Cr', 70 * LAKH, 1.2 * CRORE, 'INR', 'year'],
    ['₹1–2.5 Cr', CRORE, 2.5 * CRORE, 'INR', 'year'],
    ['₹50–80 LPA or more', 50 * LAKH, 80 * LAKH, 'INR', 'year', true],
    ['₹70 L–1.2 Cr or more', 70 * LAKH, 1.2 * CRORE, 'INR', 'year', true],
    ['₹1.5–2 lakh per month', 1.5 * LAKH, 2 * LAKH, 'INR', 'month'],
    ['₹50–80K per month', 50_000, 80_000, 'INR', 'month'],
    ['$140–180K', 140_000, 180_000, 'USD', 'year'],
    ['$150–250K or more', 150_000, 250_000, 'USD', 'year', true],
    ['$90K', 90_000, undefined, 'USD', 'year'],
    ['$92.5–105K', 92_500, 105_000, 'USD', 'year'],
    ['€1,200–2,400 per month', 1_200, 2_400, 'EUR', 'month'],
    ['£25–60 per hour', 25, 60, 'GBP', 'hour'],
    ['$123,456–180,000', 123_456, 180_000, 'USD', 'year'],
  ])('%s', (shown, min, max, currency, period, orMore) => {
    expect(formatMoney({ min, max, currency, period, orMore })).toBe(shown);
  });
});

describe('pay has its period once, whatever it is', () => {
  test.each<[string, number, number | undefined, Currency, Period]>([
    ['$31 per hour', 31, undefined, 'USD', 'hour'],
    ['€2,400 per month', 2_400, undefined, 'EUR', 'month'],
    ['$90K a year', 90_000, undefined, 'USD', 'year'],
    ['₹8 lakh a year', 8 * LAKH, undefined, 'INR', 'year'],
    ['₹1.5 lakh per month', 1.5 * LAKH, undefined, 'INR', 'month'],
    ['₹70 L–1.2 Cr a year', 70 * LAKH, 1.2 * CRORE, 'INR', 'year'],
  ])('%s', (shown, min, max, currency, period) => {
    expect(formatPay({ min, max, currency, period })).toBe(shown);
  });
});

test.each([0, -1, 1.5, '90000', 'a lot'])('%j is not an amount', (value) => {
  expect(amountSchema.safeParse(value).success).toBe(false);
});
