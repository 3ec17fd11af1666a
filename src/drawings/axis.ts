import type { Unit } from '../catalog/timing.ts';
import { inUnits, type Leg } from './leg.ts';

/** A timeline's scale. Numbers are in `unit` unless they say otherwise. */
export interface Axis {
  unit: Unit;
  /** The end of the latest leg that ends. */
  last: number;
  /** The end of the drawing: `last`, or some room after it for legs that are open or undated. */
  end: number;
  /** How many units a second of Mermaid's time stands for: one, or ten, a hundred … where one each would be too many for its rules. */
  perSecond: number;
  /** The distance of the rules, in such seconds. */
  tick: number;
}

// Mermaid keeps the ticks whose second is a multiple of the interval, and seconds go from 0 to 59: only divisors of 60 work.
const TICKS = { day: [1, 2, 5], week: [1, 2, 4, 12], month: [1, 3, 6, 12] };
const LONGEST_TICK = 60;
const MAX_TICKS = 10;

/** Whether legs can be put on one scale: some have times, and none without a time comes before one with a time. */
export function hasScale(legs: readonly Leg[]): boolean {
  const firstUndated = legs.findIndex(({ span }) => span.kind === 'undated');
  return firstUndated !== 0 && legs.length > 0 && (firstUndated === -1 || legs.slice(firstUndated).every(({ span }) => span.kind === 'undated'));
}

/**
 * The scale for rows of legs; those rows that cannot be put on a scale do not count.
 *
 * @returns undefined where no row can.
 * @throws RangeError if a leg is longer than a number says.
 */
export function fitAxis(rows: readonly (readonly Leg[])[], unit: Unit): Axis | undefined {
  const legs = rows.filter(hasScale).flat();
  if (legs.length === 0) return undefined;
  const ends = legs.flatMap(({ span }) =>
    span.kind === 'undated' ? [] : [inUnits(span.start.max + (span.kind === 'range' ? span.length.max : 0), unit)],
  );
  const last = Math.max(...ends, 1);
  if (!Number.isFinite(last)) throw new RangeError(`a timeline has an end: this one is ${last} ${unit}s long`);
  let perSecond = 1;
  while (last / perSecond > MAX_TICKS * LONGEST_TICK) perSecond *= 10;
  const tick = TICKS[unit].find((each) => last / perSecond / each <= MAX_TICKS) ?? LONGEST_TICK;
  const hasTail = legs.some(({ span }) => span.kind === 'undated' || (span.kind === 'ongoing' && inUnits(span.start.max, unit) > last * 0.85));
  return { unit, last, end: hasTail ? last * 1.13 : last, perSecond, tick };
}
