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
  const ends = dated.map(({ kind, start, length }) => (kind === 'ongoing' ? start : { min: start.min + length.min, max: start.max + length.max }));
  return { kind: ongoing ? 'ongoing' : 'range', length: { min: Math.max(...ends.map(({ min }) => min)), max: Math.max(...ends.map(({ max }) => max)) } };
}

/** Weeks as whole months, the nearest. */
export const toMonths = (weeks: number) => Math.round(weeks / WEEKS_PER_UNIT.month);

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 0.01;

const range = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);
const counted = (from: number, to: number, unit: string) => `${range(from, to)} ${unit}${to === 1 ? '' : 's'}`;

/** A total as readers see it: `24 months`, `12–24 months, then ongoing`, `8 weeks`, or `No dates`. */
export function formatTotal(whole: Total): string {
  if (whole.kind === 'undated') return 'No dates';
  const { min, max } = whole.length;
  if (whole.kind === 'ongoing' && max === 0) return 'Ongoing';
  const text = max < 13 ? counted(Math.round(min), Math.round(max), 'week') : counted(toMonths(min), toMonths(max), 'month');
  return whole.kind === 'ongoing' ? `${text}, then ongoing` : text;
}

/**
 * When something happens, without how long it takes: `months 3–6` where the source's times give both ends exactly, else where it begins,
 * `from month 6–12`.
 * Undefined for what has no date.
 */
export function formatWhen(span: Span, unit: 'month' | 'week' = 'month'): string | undefined {
  if (span.kind === 'undated') return undefined;
  const inUnit = (weeks: number) => weeks / WEEKS_PER_UNIT[unit];
  const [first, last, end] = [span.start.min, span.start.max, span.start.max + span.length.max].map(inUnit) as [number, number, number];
  const exact = span.kind === 'range' && first === last && span.length.min === span.length.max && isWhole(first) && isWhole(end);
  if (exact) return `${unit}s ${range(Math.round(first), Math.round(end))}`;
  return last === 0 ? 'from the start' : `from ${unit} ${range(Math.round(first), Math.round(last))}`;
}

/** When something happens and how long it takes: `months 3–6`, `6–12 months, from month 6–12`, `ongoing, from month 12–24`. */
export function formatSpan(span: Span, unit: 'month' | 'week' = 'month'): string {
  const when = formatWhen(span, unit);
  if (span.kind === 'undated' || when === undefined) return 'no dates';
  return when.startsWith('from') ? `${formatDuration(span.duration)}, ${when}` : when;
}
