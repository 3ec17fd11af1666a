import type { EntryOf } from '../entries/entry.ts';
import { formatDuration, parseDuration } from '../schema/grammar/duration.ts';
import type { Module } from '../schema/module.ts';
import { namesTime } from './calendar-label.ts';
import { formatSpan, formatWhen, type Span, type Unit } from './timing.ts';

/** A part with its place in time, and the unit of the scale that it stands on. */
interface Placed {
  span: Span;
  unit: Unit;
}

/** A duration as its source says it; undefined where it says none. */
export function durationText(text: string | undefined): string | undefined {
  const duration = text === undefined ? undefined : parseDuration(text);
  return duration === undefined || typeof duration === 'string' ? undefined : formatDuration(duration);
}

/** The label of a stage and its time, each said once: `Phase 1`, `months 1–3`; or `Months 1–3`. */
export function stageTimes({ data: { label } }: EntryOf<'stage'>, { span, unit }: Placed): string[] {
  return span.kind === 'undated' || namesTime(label, span) ? [label] : [label, formatSpan(span, unit)];
}

/** When a stage is, beside its label; undefined where the label says it, or nothing does. */
export function whenBesideLabel({ data: { label } }: EntryOf<'stage'>, { span, unit }: Placed): string | undefined {
  return namesTime(label, span) ? undefined : formatWhen(span, unit);
}

/** What is said of the time of a module, each thing once: `Weeks 1–2`; `12 weeks`, `weeks 13–24`; `4–6 weeks`, `optional`. */
export function moduleTimes({ label, duration, parallel, optional }: Module, { span, unit }: Placed): string[] {
  const times = namesTime(label, span) ? [label] : [label, durationText(duration), formatWhen(span, unit)];
  return [...times, parallel && 'beside the one before', optional && 'optional'].filter((text) => typeof text === 'string');
}
