import { describe, expect, test } from 'vitest';
import { makeEntry } from '../../support/entries.ts';
import { formatSpan, formatTotal, formatWhen, numberAt, schedule, total, unitOf, type Span, type Timed } from '../../../src/catalog/timing.ts';

const after = (...durations: (string | undefined)[]): Timed[] => durations.map((duration) => ({ duration }));
const beside = (duration?: string): Timed => ({ duration, parallel: true });
/** `4-6..6` begins between 4 and 6 and takes at most 6. */
const shown = (spans: Span[]) => spans.map((span) => (span.kind === 'undated' ? 'undated' : `${span.kind} from ${span.start.min}-${span.start.max}, ${span.length.min}-${span.length.max}`));

describe('a schedule', () => {
  test('puts things one after another', () => {
    expect(shown(schedule(after('4 weeks', '2 weeks', '1 week')))).toEqual(['range from 0-0, 4-4', 'range from 4-4, 2-2', 'range from 6-6, 1-1']);
  });

  test('gives what follows an open end an earliest and a latest start', () => {
    expect(shown(schedule(after('4-6 weeks', '2-3 weeks', '1 week')))).toEqual(['range from 0-0, 4-6', 'range from 4-6, 2-3', 'range from 6-9, 1-1']);
  });

  test('puts what is parallel beside what stands before it, and the next after the longest', () => {
    expect(shown(schedule([...after('4 weeks'), beside('2 weeks'), beside('6 weeks'), ...after('1 week')]))).toEqual(['range from 0-0, 4-4', 'range from 0-0, 2-2', 'range from 0-0, 6-6', 'range from 6-6, 1-1']);
    expect(shown(schedule([...after('1 week', '4 weeks'), beside('2 weeks')]))).toEqual(['range from 0-0, 1-1', 'range from 1-1, 4-4', 'range from 1-1, 2-2']);
  });

  test('has no place for what has no duration, nor for what follows it', () => {
    expect(shown(schedule(after('4 weeks', undefined, '2 weeks')))).toEqual(['range from 0-0, 4-4', 'undated', 'undated']);
  });

  test('goes on after something undated that runs beside the rest', () => {
    expect(shown(schedule([...after('4 weeks'), beside(), ...after('2 weeks')]))).toEqual(['range from 0-0, 4-4', 'undated', 'range from 4-4, 2-2']);
  });

  test('lets what is ongoing begin and not end', () => {
    expect(shown(schedule(after('4-6 weeks', 'ongoing')))).toEqual(['range from 0-0, 4-6', 'ongoing from 4-6, 0-Infinity']);
  });

  test('has no dates for what comes after something ongoing, and goes on after what is ongoing beside the rest', () => {
    expect(shown(schedule(after('4 weeks', 'ongoing', '2 weeks', '1 week')))).toEqual(['range from 0-0, 4-4', 'ongoing from 4-4, 0-Infinity', 'undated', 'undated']);
    expect(shown(schedule([...after('4 weeks'), beside('ongoing'), ...after('2 weeks')])).at(-1)).toBe('range from 4-4, 2-2');
    expect(shown(schedule([...after('ongoing'), beside('4 weeks'), ...after('2 weeks')]))).toEqual(['ongoing from 0-0, 0-Infinity', 'range from 0-0, 4-4', 'undated']);
  });

  test('is empty for nothing', () => {
    expect(schedule([])).toEqual([]);
  });
});

describe('the whole', () => {
  const whole = (...items: Timed[]) => formatTotal(total(schedule(items)));

  test.each([
    [['24 months'], '24 months'],
    [['1 month', '2 months', '3 months'], '6 months'],
    [['6-12 months', '6-12 months', 'ongoing'], '12–24 months, then ongoing'],
    [['4 weeks', '4 weeks'], '8 weeks'],
    [['1 week'], '1 week'],
    [['3 days'], '3 days'],
    [['12-16 weeks'], '12–16 weeks'],
    [['52 weeks', '52 weeks'], '24 months'],
    [['1 year'], '12 months'],
    [['4 weeks', undefined], 'No dates'],
    [['6-12 months', 'ongoing', '2 weeks'], '6–12 months, then ongoing'],
    [[undefined, 'ongoing'], 'No dates'],
    [[], 'No dates'],
  ] as [(string | undefined)[], string][])('of %j is %s', (durations, text) => {
    expect(whole(...after(...durations))).toBe(text);
  });

  test('ends with the last of what runs side by side', () => {
    expect(whole(...after('2 months'), beside('6 months'), beside('4 months'))).toBe('6 months');
  });

  test('that is only ongoing is not nothing', () => {
    expect(whole(...after('ongoing'))).toMatch(/^ongoing$/i);
  });
});

describe('a span reads', () => {
  const spans = (...items: Timed[]) => schedule(items).map((span, _, all) => formatSpan(span, unitOf(all)));

  test('by months where both ends are known, counted from 1', () => {
    expect(spans(...after('3 months', '3 months', '1 month'))).toEqual(['months 1–3', 'months 4–6', 'month 7']);
  });

  test('by length and start where they are not', () => {
    const [first, second, third] = spans(...after('6-12 months', '6-12 months', 'ongoing'));
    expect(first).toContain('6–12 months');
    expect(second).toBe('6–12 months, from month 7–13');
    expect(third).toBe('ongoing, from month 13–25');
  });

  test('by length and start where its ends are no whole months', () => {
    expect(spans(...after('4 weeks', '4-5 months', '3 months'))).toEqual(['4 weeks, from the start', '4–5 months, from month 2', '3 months, from month 6–7']);
  });

  test('by weeks or days where they are whole in these', () => {
    expect(spans(...after('6 weeks', '6 weeks'))).toEqual(['weeks 1–6', 'weeks 7–12']);
    expect(spans(...after('3 days', '1 week'))).toEqual(['days 1–3', 'days 4–10']);
  });

  test('without saying how long it takes where that stands beside it', () => {
    expect(schedule(after('12-18 months', '1 month')).map((span) => formatWhen(span, 'month'))).toEqual(['from the start', 'from month 13–19']);
  });

  test('as without dates', () => {
    expect(spans(...after(undefined))).toEqual(['no dates']);
  });

});

test('the month that begins after some weeks is the nearest, without drift over years', () => {
  expect([0, 4, 9, 26, 52.18, 104.36, 260.9].map((weeks) => numberAt(weeks, 'month'))).toEqual([1, 2, 3, 7, 13, 25, 61]);
});

describe('the unit fits the whole', () => {
  test.each([
    ['day', ['3 days', '1 week']],
    ['week', ['7 days', '1 week']],
    ['week', ['12 weeks', '12 weeks', '12 weeks']],
    ['month', ['3 weeks', '4 months']],
    ['week', ['10 days', '3 weeks']],
    ['month', ['1 month']],
    ['month', ['3 months', '3 months']],
    // Whole weeks, but nobody counts a hundred of them.
    ['month', ['52 weeks', '52 weeks']],
    ['month', ['4 weeks', '4-5 months', '5-6 months']],
    ['month', ['2 years']],
    ['week', ['2-4 weeks', 'ongoing']],
    ['month', ['6-12 months', undefined]],
  ] as [string, (string | undefined)[]][])('%ss for %j', (unit, durations) => {
    expect(unitOf(schedule(after(...durations)))).toBe(unit);
  });
});

describe('stages cannot overlap', () => {
  test.each(['from', 'to', 'start', 'end', 'parallel'])('because a stage has no field `%s`: it begins where the one before it ends', (field) => {
    expect(() => makeEntry('stage', 'walk/start', { [field]: field === 'parallel' ? true : '2026-01-31' })).toThrow(field);
  });

  test('nor leave their roadmap, which takes as long as they do', () => {
    const spans = schedule([{ duration: '6-12 months' }, { duration: '4 weeks' }, { duration: '6 months' }]);
    const ends = spans.map((span) => (span.kind === 'undated' ? undefined : span.start.max + span.length.max));
    expect(spans.map((span) => (span.kind === 'undated' ? undefined : span.start.max))).toEqual([0, ...ends.slice(0, -1)]);
    expect(total(spans)).toMatchObject({ length: { max: ends.at(-1) } });
  });
});
