import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { inWords } from './form.ts';

/** ISO 4217 codes of the currencies in use, with the sign that readers know. One line adds a currency. */
export const CURRENCIES = {
  USD: { sign: '$', notation: 'thousands' },
  INR: { sign: '₹', notation: 'lakh' },
  EUR: { sign: '€', notation: 'thousands' },
  GBP: { sign: '£', notation: 'thousands' },
} as const;

export type Currency = keyof typeof CURRENCIES;

const CODES = Object.keys(CURRENCIES) as [Currency, ...Currency[]];
export const currencySchema = z.enum(CODES).meta(inWords(`an ISO 4217 code: ${CODES.map((code) => `\`${code}\``).join(', ')}`));
export const periodSchema = z.enum(['hour', 'month', 'year']);
export type Period = z.infer<typeof periodSchema>;

/** An amount in whole units of its currency: `90000`, no separators, no sign. */
export const amountSchema = z
  .int({ error: 'an amount is a whole number without separators or currency sign: write `90000`', abort: true })
  .positive('an amount is more than zero')
  .max(LIMITS.amount, `an amount is at most ${LIMITS.amount}`)
  .meta(inWords('a whole number without separators: `90000`'));

/** From `min` to `max`; without `max` it is one figure. */
export interface MoneyRange {
  min: number;
  max?: number | undefined;
  /** The source says "or more". */
  orMore?: boolean | undefined;
  currency: Currency;
  period: Period;
}

const LAKH = 100_000;
const CRORE = 10_000_000;

/** At most two decimals, none that are zero: 1.2, 10, 0.85. */
const plain = (value: number) => String(Math.round(value * 100) / 100);

/**
 * A range in its place's own convention: `$140–180K`, `₹10–20 LPA`, `₹70 L–1.2 Cr`, `$150–250K or more`.
 *
 * India counts in lakh (100,000) and crore (10,000,000); LPA is lakh per annum. Elsewhere thousands are `K`.
 * The period is left out for a year, because salaries are yearly unless they say otherwise. Where no table says that the figures are
 * salaries, {@link formatPay} has the period always.
 */
export function formatMoney(money: MoneyRange): string {
  return written(money, money.period === 'year' ? '' : ` per ${money.period}`, money.period === 'year' ? 'LPA' : undefined);
}

/** A range with its period, whatever that is: `$90K a year`, `₹8 lakh a year`, `$31 per hour`. */
export function formatPay(money: MoneyRange): string {
  return written(money, money.period === 'year' ? ' a year' : ` per ${money.period}`);
}

/**
 * @param per the period in words, after the amount.
 * @param lakhs the word for lakh and period in one, where there is one.
 */
function written({ min, max, orMore, currency }: MoneyRange, per: string, lakhs = `lakh${per}`): string {
  const { sign, notation } = CURRENCIES[currency];
  const tail = orMore ? ' or more' : '';
  const end = max ?? min;
  const dash = (left: string, right: string) => (left === right ? left : `${left}–${right}`);
  if (notation === 'lakh' && end >= LAKH) {
    if (end < CRORE) return `${sign}${dash(plain(min / LAKH), plain(end / LAKH))} ${lakhs}${tail}`;
    const start = min < CRORE ? `${plain(min / LAKH)} L` : plain(min / CRORE);
    return `${sign}${dash(start, `${plain(end / CRORE)}`)} Cr${per}${tail}`;
  }
  const inThousands = end >= 10_000 && min % 100 === 0 && end % 100 === 0;
  if (inThousands) return `${sign}${dash(plain(min / 1000), plain(end / 1000))}K${per}${tail}`;
  const grouped = (value: number) => value.toLocaleString('en-US');
  return `${sign}${dash(grouped(min), grouped(end))}${per}${tail}`;
}
