import { WEEKS_PER_UNIT } from '../schema/grammar/duration.ts';
import type { Edge, Hue, Mark, OutlineItem } from './diagram.ts';

/**
 * A stage or a module as timelines draw it. All times are weeks from the start of the timeline.
 *
 * - `range`: takes at least `min` and at most `max`.
 * - `ongoing`: starts, and does not end; `min` and `max` are not read.
 * - `undated`: its source gives no time; no number is read.
 */
export interface Leg {
  label: string;
  /** A shorter name for narrow legs, one or two words. */
  short?: string;
  href: string;
  kind: 'range' | 'ongoing' | 'undated';
  /** The earliest and the latest start. */
  startMin: number;
  startMax: number;
  min: number;
  max: number;
  /** How long it takes in the source's words, `6–12 months`; computed where absent. */
  time?: string;
  /** It may be skipped. */
  optional?: true;
}

/** A roadmap as one row of the home page's timeline. */
export interface Row {
  label: string;
  href: string;
  hue: Hue;
  legs: Leg[];
  /** Its total in the reader's words, `14–17 months`, drawn under its name. */
  total?: string;
}

export type Unit = 'week' | 'month';

/** Weeks as a number of `unit`, which need not be whole. */
export function inUnits(weeks: number, unit: Unit): number {
  return weeks / WEEKS_PER_UNIT[unit];
}

/** `3–6`, or `3` where both are the same. */
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 0.01;

/** How long a leg takes, as it is drawn: `4–5 months`, `ongoing`; undefined where the source gives no time. */
export function legDuration(leg: Leg): string | undefined {
  if (leg.kind === 'undated') return undefined;
  if (leg.kind === 'ongoing') return 'ongoing';
  if (leg.time !== undefined) return leg.time;
  const unit = isWhole(inUnits(leg.min, 'month')) && isWhole(inUnits(leg.max, 'month')) ? 'month' : 'week';
  const [min, max] = [Math.round(inUnits(leg.min, unit)), Math.round(inUnits(leg.max, unit))];
  return `${span(min, max)} ${unit}${max === 1 ? '' : 's'}`;
}

/** Where a leg is on the scale, in whole units: `months 3–6` where its source's times give both ends exactly, else `from month 1`. */
function legPlace(leg: Leg, unit: Unit): { exact: boolean; text: string } {
  const start = inUnits(leg.startMax, unit);
  const end = inUnits(leg.startMax + leg.max, unit);
  const exact = leg.kind === 'range' && leg.startMin === leg.startMax && leg.min === leg.max && isWhole(start) && isWhole(end);
  const text = exact
    ? `${unit}s ${Math.round(start)}–${Math.round(end)}`
    : `from ${unit} ${span(Math.round(inUnits(leg.startMin, unit)), Math.round(start))}`;
  return { exact, text };
}

/** When a leg takes place, in words: `months 3–6`, or `4–5 months, from month 1`; undefined where the source gives no time. */
export function legWhen(leg: Leg, unit: Unit): string | undefined {
  const duration = legDuration(leg);
  if (duration === undefined) return undefined;
  const { exact, text } = legPlace(leg, unit);
  return exact ? text : `${duration}, ${text}`;
}

function legEdge(leg: Leg): Edge {
  if (leg.kind === 'ongoing') return 'open';
  return leg.kind === 'undated' || leg.optional ? 'dashed' : 'solid';
}

/** The mark of a leg under the id that the Mermaid text gives it. */
export function legMark(leg: Leg, id: string, hue: Hue, unit: Unit): Mark {
  const time = legDuration(leg);
  // The name begins with what is drawn, so that people who speak to their computer can say what they see.
  const name = [leg.label, time, leg.optional && 'optional', time && legPlace(leg, unit).text].filter(Boolean).join(', ');
  return { id, href: leg.href, name, edge: legEdge(leg), hue, time, short: leg.short };
}

/** A leg in the outline. */
export function legOutline(leg: Leg, unit: Unit): OutlineItem {
  const when = [leg.optional && 'optional', legWhen(leg, unit)].filter(Boolean).join(', ');
  return { label: leg.label, href: leg.href, ...(when && { when }), ...(leg.kind === 'ongoing' && { open: true }) };
}
