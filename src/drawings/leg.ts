import { formatSpan, formatWhen, type Span, type Unit } from '../catalog/timing.ts';
import { formatDuration, WEEKS_PER_UNIT } from '../schema/grammar/duration.ts';
import type { Axis } from './axis.ts';
import type { Edge, Hue, Mark, OutlineItem } from './diagram.ts';

/** A stage or a module as timelines draw it. */
export interface Leg {
  label: string;
  /** A shorter name for narrow legs, one or two words. */
  short?: string;
  href: string;
  /** When it takes place, in weeks from the start of the timeline. */
  span: Span;
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

/** Weeks as a number of `unit`, which need not be whole. */
export function inUnits(weeks: number, unit: Unit): number {
  return weeks / WEEKS_PER_UNIT[unit];
}

function legEdge({ span, optional }: Leg): Edge {
  if (span.kind === 'ongoing') return 'open';
  return span.kind === 'undated' || optional ? 'dashed' : 'solid';
}

/** The mark of a leg under the id that the Mermaid text gives it. */
export function legMark(leg: Leg, id: string, hue: Hue, unit: Unit): Mark {
  const { label, short, href, span, optional } = leg;
  const time = span.kind === 'undated' ? undefined : formatDuration(span.duration);
  // The name begins with what is drawn, so that people who speak to their computer can say what they see.
  const name = [label, time, optional && 'optional', formatWhen(span, unit)].filter(Boolean).join(', ');
  return { id, href, name, edge: legEdge(leg), hue, ...(time && { time }), ...(short && { short }) };
}

/** A leg in the outline; with an axis, also its place on it. */
export function legOutline({ label, href, span, optional }: Leg, unit: Unit, axis?: Axis): OutlineItem {
  const when = [optional && 'optional', span.kind !== 'undated' && formatSpan(span, unit)].filter(Boolean).join(', ');
  const bar = axis && span.kind !== 'undated' ? { bar: barOf(span, axis) } : {};
  return { label, href, ...(when && { when }), ...(span.kind === 'ongoing' && { open: true as const }), ...bar };
}

/** The place of a span on an axis, in percent of it. */
function barOf(span: Exclude<Span, { kind: 'undated' }>, { unit, end }: Axis): NonNullable<OutlineItem['bar']> {
  const percent = (weeks: number) => Math.min(100, Math.round((1000 * inUnits(weeks, unit)) / end) / 10);
  const from = span.start.max;
  if (span.kind === 'ongoing') return { from: percent(from), least: percent(from), to: 100 };
  return { from: percent(from), least: percent(from + span.length.min), to: percent(from + span.length.max) };
}
