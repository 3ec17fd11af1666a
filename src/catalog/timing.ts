import { formatDuration, inWeeks, parseDuration, WEEKS_PER_UNIT, type Duration } from '../schema/grammar/duration.ts';

/** Something that takes time and may run beside what stands before it. */
export interface Timed {
  duration?: string | undefined;
  parallel?: boolean | undefined;
}

/**
 * When something happens, in weeks from the beginning. A source that says `6-12 months` leaves the end open, so everything after
 * it has an earliest and a latest start.
 *
 * - `range`: it begins between `start.min` and `start.max` and takes `length.min` to `length.max`.
 * - `ongoing`: it begins like that and does not end.
 * - `undated`: its source gives it no time, so neither it nor what follows has a place on an axis; only its order is known.
 */
export type Span = { kind: 'range' | 'ongoing'; start: Bounds; length: Bounds; duration: Duration } | { kind: 'undated' };

interface Bounds {
  min: number;
  max: number;
}

/**
 * Places things one after another in time, the `parallel` ones beside the one before them. What comes after something ongoing has no date:
 * a number for it would be infinite, and no page, drawing or calendar can show that.
 */
export function schedule(items: readonly Timed[]): Span[] {
  let start: Bounds | undefined = { min: 0, max: 0 };
  let end: Bounds | undefined = start;
  return items.map(({ duration: text, parallel }) => {
    if (!parallel) start = end;
    const duration = text === undefined ? 'undated' : parseDuration(text);
    if (start === undefined || typeof duration === 'string') {
      if (!parallel) end = undefined;
      return { kind: 'undated' };
    }
    const length = inWeeks(duration);
    const own = duration.kind === 'ongoing' ? undefined : { min: start.min + length.min, max: start.max + length.max };
    // What runs beside the rest and is ongoing does not hold up what follows.
    if (!parallel) end = own;
    else if (end && own) end = { min: Math.max(end.min, own.min), max: Math.max(end.max, own.max) };
    return { kind: duration.kind, start, length, duration };
  });
}

/** How long a whole takes. `ongoing` if it does not end; then `min` and `max` are those of the part before. */
export type Total = { kind: 'range' | 'ongoing'; length: Bounds } | { kind: 'undated' };

/** The length of a schedule, in weeks. One undated part makes the whole undated, unless it comes after one that is ongoing. */
export function total(spans: readonly Span[]): Total {
  const ongoingAt = spans.findIndex(({ kind }) => kind === 'ongoing');
  const ongoing = ongoingAt >= 0;
  const dated = spans.filter((span) => span.kind !== 'undated');
  const counted = ongoing ? spans.slice(0, ongoingAt) : spans;
  if (spans.length === 0 || counted.some(({ kind }) => kind === 'undated')) return { kind: 'undated' };
  const ends = dated.map(({ kind, start, length }) =>
    kind === 'ongoing' ? start : { min: start.min + length.min, max: start.max + length.max },
  );
  const length = { min: Math.max(...ends.map(({ min }) => min)), max: Math.max(...ends.map(({ max }) => max)) };
  return { kind: ongoing ? 'ongoing' : 'range', length };
}

/** A unit that times are shown in. */
export type Unit = 'day' | 'week' | 'month';

/** How many weeks each unit may measure, from the largest unit down. */
const MEASURES: readonly (readonly [unit: Unit, most: number])[] = [
  ['month', Infinity],
  ['week', WEEKS_PER_UNIT.year],
  ['day', 2],
];

/** From three months on, times that are whole in no unit are rounded to months. */
const ROUNDED_TO_MONTHS = 13;

/** A hundredth of a unit is what rounding makes of months in weeks. */
const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 0.01;

/**
 * The unit for times that are shown together, such as the stages of a roadmap: text and drawing of one course ask here, so they agree.
 *
 * Days measure up to two weeks, weeks up to a year, months anything: nobody counts a hundred weeks. Of those that may, it is the largest in
 * which every time is a whole number, so that a source's figures are shown as they are. Where there is none, times are rounded: to weeks
 * below three months, else to months. Years are no unit: most courses are one or two of them and a part.
 *
 * @param times in weeks from the start.
 */
function fittingUnit(times: readonly number[]): Unit {
  const longest = Math.max(0, ...times);
  const whole = MEASURES.find(([unit, most]) => longest <= most && times.every((time) => isWhole(time / WEEKS_PER_UNIT[unit])));
  return whole?.[0] ?? (longest < ROUNDED_TO_MONTHS ? 'week' : 'month');
}

/** The unit in which spans on one scale are shown: see {@link fittingUnit}. */
export function unitOf(spans: readonly Span[]): Unit {
  const times = spans.flatMap((span) => {
    if (span.kind === 'undated') return [];
    const { start, length } = span;
    return [start.min, start.max, ...(span.kind === 'range' ? [start.min + length.min, start.max + length.max] : [])];
  });
  return fittingUnit(times);
}

const range = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

/** A total as readers see it: `24 months`, `12–24 months, then ongoing`, `8 weeks`, or `No dates`. */
export function formatTotal(whole: Total): string {
  if (whole.kind === 'undated') return 'No dates';
  const { min, max } = whole.length;
  if (whole.kind === 'ongoing' && max === 0) return 'Ongoing';
  const unit = fittingUnit([min, max]);
  const [least, most] = [min, max].map((weeks) => Math.round(weeks / WEEKS_PER_UNIT[unit])) as [number, number];
  const text = `${range(least, most)} ${unit}${most === 1 ? '' : 's'}`;
  return whole.kind === 'ongoing' ? `${text}, then ongoing` : text;
}

/** The month (week, day) that begins so many weeks after the start. People count from 1: the first month is month 1. */
export const numberAt = (weeks: number, unit: Unit) => Math.round(weeks / WEEKS_PER_UNIT[unit]) + 1;

/** Months (weeks, days) by their numbers, the last included: `month 3`, `months 4–6`. */
export const formatNumbers = (unit: Unit, first: number, last: number) => `${unit}${first === last ? '' : 's'} ${range(first, last)}`;

/** The first and the last month (week, day) of a span; undefined where the times of its source do not give both exactly. */
export function exactNumbers(span: Span, unit: Unit): { first: number; last: number } | undefined {
  if (span.kind !== 'range' || span.start.min !== span.start.max || span.length.min !== span.length.max) return undefined;
  const [start, end] = [span.start.max, span.start.max + span.length.max];
  if (![start, end].every((weeks) => isWhole(weeks / WEEKS_PER_UNIT[unit]))) return undefined;
  return { first: numberAt(start, unit), last: numberAt(end, unit) - 1 };
}

/**
 * When something happens, without how long it takes: `months 4–6` where the source's times give both ends exactly, else where it begins,
 * `from month 7–13`.
 * Undefined for what has no date.
 */
export function formatWhen(span: Span, unit: Unit): string | undefined {
  if (span.kind === 'undated') return undefined;
  const exact = exactNumbers(span, unit);
  if (exact) return formatNumbers(unit, exact.first, exact.last);
  const { min, max } = span.start;
  return max === 0 ? 'from the start' : `from ${unit} ${range(numberAt(min, unit), numberAt(max, unit))}`;
}

/** When something happens and how long it takes: `months 4–6`, `6–12 months, from month 7–13`, `ongoing, from month 13–25`. */
export function formatSpan(span: Span, unit: Unit): string {
  const when = formatWhen(span, unit);
  if (span.kind === 'undated' || when === undefined) return 'no dates';
  return when.startsWith('from') ? `${formatDuration(span.duration)}, ${when}` : when;
}
