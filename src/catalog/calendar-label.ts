import { exactNumbers, type Span, type Unit } from './timing.ts';

/** The part of a calendar that a label names. */
export interface CalendarLabel {
  unit: Unit | 'year';
  from: number;
  to: number;
}

const LABEL = /^(?<unit>day|week|month|year)s? (?<from>\d+)(?: ?[-–] ?(?<to>\d+))?$/i;

/** What a source calls a part of its calendar: `Month 8`, `Months 3–4`, `Weeks 1-2`. Undefined for any other label, such as `Phase 1`. */
export function parseCalendarLabel(label: string | undefined): CalendarLabel | undefined {
  const groups = LABEL.exec(label ?? '')?.groups;
  if (!groups) return undefined;
  const { unit = '', from, to = from } = groups;
  return { unit: unit.toLowerCase() as CalendarLabel['unit'], from: Number(from), to: Number(to) };
}

/**
 * Whether a label says already when a span is: `Months 3–4` for what fills the third and the fourth month. A source may
 * count from 0 as well and name the ends of an axis: then that is `Months 2–4`.
 */
export function namesTime(label: string | undefined, span: Span): boolean {
  const named = parseCalendarLabel(label);
  if (!named || named.unit === 'year') return false;
  const numbers = exactNumbers(span, named.unit);
  if (numbers?.last !== named.to) return false;
  return named.from === numbers.first || (named.from === numbers.first - 1 && named.from < named.to);
}
