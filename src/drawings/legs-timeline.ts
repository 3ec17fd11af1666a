import { unitOf } from '../catalog/timing.ts';
import { fitAxis, hasScale } from './axis.ts';
import type { Diagram, Hue } from './diagram.ts';
import { ganttTexts, scaledBars, stepBars, type Layout } from './gantt.ts';
import { legMark, legOutline, type Leg } from './leg.ts';

const LAYOUT: Layout = { width: 800, names: 0, barHeight: 28, barGap: 10 };

/**
 * What the edges and the lengths of a drawing of `legs` mean, in sentences.
 *
 * @param things what the legs are, in the plural: `stages`, `modules`.
 */
export function legend(legs: readonly Leg[], things: string): string {
  const spans = legs.map(({ span }) => span);
  const dated = spans.filter((span) => span.kind !== 'undated');
  const sentences = [
    dated.some(({ kind, length }) => kind === 'range' && length.max > length.min) && 'A bar is solid for the shortest time and dashed up to the longest.',
    dated.some(({ start }) => start.max > start.min) && 'A bar begins where the longest time of the one before it ends.',
    dated.some(({ kind }) => kind === 'ongoing') && 'A bar without an end goes on.',
    legs.some(({ optional }) => optional) && 'A dashed bar may be skipped.',
    dated.length < legs.length && `The source gives no dates for ${dated.length === 0 ? 'the' : 'some'} ${things}: they are in order, and the lengths of their dashed bars mean nothing.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** A timeline's subject, for {@link legsTimeline}. */
export interface LegsSubject {
  /** For messages: the drawer and what it draws. */
  id: string;
  title: string;
  /** What the legs are, in the singular: `stage`, `module`. */
  thing: string;
  hue: Hue;
  legs: readonly Leg[];
}

/**
 * A cascade: one row per leg, on a scale in the unit that fits them where the legs have times, in even dashed steps where they have none.
 *
 * @throws RangeError if there are no legs.
 */
export function legsTimeline({ id, title, thing, hue, legs }: LegsSubject): Diagram {
  if (legs.length === 0) throw new RangeError(`${id}: a timeline needs at least one ${thing}`);
  const ids = legs.map((_, index) => `leg${index}`);
  const unit = unitOf(legs.map(({ span }) => span));
  const axis = hasScale(legs) ? fitAxis([legs], unit) : undefined;
  const bars = axis ? scaledBars(legs, ids, axis) : stepBars(legs, ids);
  const sections = legs.map(({ label }, index) => ({ lines: [label], bars: bars.filter((bar) => bar.id === ids[index] || bar.id === `${ids[index]}x`) }));
  const count = `${legs.length} ${thing}${legs.length === 1 ? '' : 's'}`;
  const scale = axis ? `${count} on a scale of ${unit}s.` : `${count} in order, on no scale.`;
  return {
    id,
    ...ganttTexts(sections, axis ?? { unit: 'step', end: legs.length, perSecond: 1, tick: 1 }, LAYOUT),
    title,
    description: `${scale} ${legend(legs, `${thing}s`)}`.trim(),
    outline: legs.map((leg) => legOutline(leg, unit)),
    marks: legs.map((leg, index) => legMark(leg, ids[index] ?? '', hue, unit)),
    ...(axis && { unit, perSecond: axis.perSecond }),
  };
}
