import { describe, expect, test } from 'vitest';
import { dateSchema, formatDate, monthsBefore, partialDateSchema } from '../../../src/schema/grammar/date.ts';

const messages = (schema: typeof dateSchema, value: unknown) => schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a day', () => {
  test.each(['2026-03-31', '2024-02-29', '1999-12-01'])('%s is one', (text) => {
    expect(messages(dateSchema, text)).toEqual([]);
  });

  test.each(['2026-02-31', '2025-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])('%s is in no calendar', (text) => {
    expect(messages(dateSchema, text)).toEqual([`there is no day ${text} in the calendar`]);
  });

  test.each(['31.3.2026', '2026-03', '2026', '2026-2-31', '2026-31-3', '31 February 2026', '3/31/2026', '2026-3/31', '26-03-31', 'Mar 2026', '2026-03-31T00:00:00Z', ''])('%j is not in its form', (text) => {
    expect(messages(dateSchema, text)).toEqual([`"${text}" is not a date: write \`2026-03-31\``]);
  });

  test.each(['2026-3-31', '2026/03/31', '2026.3.31', ' 2026-03-31', '31 March 2026', '31st mar 2026', '31. March 2026', 'March 31, 2026', 'MAR. 31st, 2026'])('%j is corrected', (text) => {
    expect(messages(dateSchema, text)).toEqual([`"${text}" is not a date: write \`2026-03-31\``]);
    expect(dateSchema.safeParse(text).error?.issues).toEqual([expect.objectContaining({ params: { refusal: expect.objectContaining({ correct: '2026-03-31' }) } })]);
  });

  test('is text', () => {
    expect(messages(dateSchema, 2026)).toEqual(['a date is text: write it without quotes as `2026-03-31`']);
  });
});

describe('a day, month or year', () => {
  test.each(['2026-03-31', '2025-07', '2024'])('%s is one', (text) => {
    expect(messages(partialDateSchema, text)).toEqual([]);
  });

  test.each(['2025-13', '2025-00', '2025-02-30'])('%s is in no calendar', (text) => {
    expect(messages(partialDateSchema, text)).toEqual([`there is no ${text} in the calendar`]);
  });

  test.each(['2025-7', '2025/07', 'July 2025', 'jul 2025'])('%j is corrected', (text) => {
    expect(messages(partialDateSchema, text)).toEqual([`"${text}" is not a date: write \`2025-07\``]);
  });

  test.each(['25', '7/2025', 'Summer 2025', ''])('%j is not in its form', (text) => {
    expect(messages(partialDateSchema, text)).toEqual([`"${text}" is not a date: write \`2026-03-31\`, \`2025-07\` or \`"2024"\``]);
  });
});

test.each([
  ['2026-03-31', '31 March 2026'],
  ['2026-03-01', '1 March 2026'],
  ['2025-07', 'July 2025'],
  ['2024', '2024'],
])('%s reads %s', (text, shown) => {
  expect(formatDate(text)).toBe(shown);
});

test.each([
  ['2026-11-21', 12, '2025-11-21'],
  ['2026-11-21', 18, '2025-05-21'],
  ['2026-08-31', 6, '2026-02-28'],
  ['2028-02-29', 12, '2027-02-28'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2026-01-15', 1, '2025-12-15'],
])('%s, %i months before, is %s', (day, months, before) => {
  expect(monthsBefore(new Date(day), months)).toBe(before);
});
