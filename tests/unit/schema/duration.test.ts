import { describe, expect, test } from 'vitest';
import { durationSchema, formatDuration, inWeeks, parseDuration } from '../../../src/schema/grammar/duration.ts';

describe('a duration', () => {
  test.each([
    ['4 weeks', { kind: 'range', min: 4, max: 4, unit: 'week', text: '4 weeks' }],
    ['1 month', { kind: 'range', min: 1, max: 1, unit: 'month', text: '1 month' }],
    ['6-12 months', { kind: 'range', min: 6, max: 12, unit: 'month', text: '6-12 months' }],
    ['1-2 years', { kind: 'range', min: 1, max: 2, unit: 'year', text: '1-2 years' }],
    ['10 days', { kind: 'range', min: 10, max: 10, unit: 'day', text: '10 days' }],
    ['ongoing', { kind: 'ongoing', text: 'ongoing' }],
  ])('%s is read', (text, expected) => {
    expect(parseDuration(text)).toEqual(expected);
    expect(durationSchema.safeParse(text)).toEqual({ success: true, data: text });
  });

  test.each(['', '4', 'weeks', '0 weeks', '0-4 weeks', '1.5 months', '4 fortnights', '-4 weeks', '4-6-8 weeks', 'about 4 weeks', '6 weeks - 2 months', '4/6 weeks', '4 or 6 weeks', '4+ weeks'])('%j is not one', (text) => {
    const message = `"${text}" is not a duration: write \`4 weeks\`, \`6-12 months\` or \`ongoing\``;
    expect(parseDuration(text)).toBe(message);
    expect(durationSchema.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  test.each([
    ['1 weeks', '1 week'],
    ['4 week', '4 weeks'],
    ['6-12 month', '6-12 months'],
    ['6-6 months', '6 months'],
    ['6 - 12 month', '6-12 months'],
    ['6–12 months', '6-12 months'],
    ['6 to 12 Months', '6-12 months'],
    ['6 months to 12 months', '6-12 months'],
    ['4-6-weeks', '4-6 weeks'],
    ['4weeks', '4 weeks'],
    [' 04  WEEKS\n', '4 weeks'],
    ['Ongoing', 'ongoing'],
    ['on-going', 'ongoing'],
  ])('%j is corrected', (text, correct) => {
    expect(parseDuration(text)).toBe(`"${text}" is not a duration: write \`${correct}\``);
    expect(parseDuration(correct)).toMatchObject({ text: correct });
    expect(durationSchema.safeParse(text).error?.issues).toEqual([expect.objectContaining({ params: { refusal: expect.objectContaining({ correct }) } })]);
  });

  test('that ends before it begins could also miss a digit', () => {
    expect(parseDuration('12-6 months')).toBe('"12-6 months" ends before it begins: did you mean `6-12 months`?');
    expect(durationSchema.safeParse('12-6 months').error?.issues).toEqual([expect.objectContaining({ params: { refusal: expect.not.objectContaining({ correct: expect.anything() }) } })]);
  });

  test('is counted in weeks', () => {
    const weeks = (text: string) => {
      const parsed = parseDuration(text);
      if (typeof parsed === 'string') throw new Error(parsed);
      return inWeeks(parsed);
    };
    expect(weeks('7 days').min).toBeCloseTo(1);
    expect(weeks('4-6 weeks')).toEqual({ min: 4, max: 6 });
    expect(weeks('12 months').max).toBeCloseTo(weeks('1 year').max);
    expect(weeks('ongoing')).toEqual({ min: 0, max: Infinity });
  });

  test('is shown with an en dash', () => {
    expect(formatDuration({ kind: 'range', min: 6, max: 12, unit: 'month', text: '6-12 months' })).toBe('6–12 months');
    expect(formatDuration({ kind: 'ongoing', text: 'ongoing' })).toBe('ongoing');
  });
});
