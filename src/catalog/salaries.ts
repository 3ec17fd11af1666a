import type { EntryOf } from '../entries/entry.ts';
import { monthsBefore } from '../schema/grammar/date.ts';
import { formatMoney } from '../schema/grammar/money.ts';

/** A row of a salary table, ready to show. */
export interface SalaryRow {
  level: string;
  /** The range in its place's convention: `₹10–20 LPA`. */
  text: string;
  note?: string;
  /** The bar on the place's axis, in percent of its width. `open` if the source says "or more". */
  bar: { start: number; width: number; open: boolean };
}

/** The rows of one place on one axis: figures in different currencies never share one. */
export interface SalaryGroup {
  place: string;
  rows: SalaryRow[];
  /** The end of the axis, which begins at zero, in the place's convention. */
  axisEnd: string;
}

/** The rows of a table by place, in the table's order. */
export function salaryGroups({ data }: EntryOf<'salary'>): SalaryGroup[] {
  return data.places.flatMap(({ id, title, currency, period }) => {
    const rows = data.rows.filter(({ place }) => place === id);
    if (rows.length === 0) return [];
    const end = niceEnd(Math.max(...rows.map(({ min, max }) => max ?? min)));
    return {
      place: title,
      axisEnd: formatMoney({ min: end, currency, period }),
      rows: rows.map(({ level, min, max = min, orMore = false, note }) => ({
        level,
        text: formatMoney({ min, max, orMore, currency, period }),
        ...(note ? { note } : {}),
        bar: { ...barOf(min, max, end), open: orMore },
      })),
    };
  });
}

/** After so many months, figures are no longer taken for those of today. */
const MONTHS = 18;

/**
 * Why the figures of a table may be out of date, in a sentence; undefined if they may not.
 *
 * Their year counts from its first day, because figures for a year are gathered before it or early in it. Where a table does not say
 * its year, the year of its source stands for it. `verified` does not: it says that the figures are the source's, not that they still hold.
 *
 * @param today the day on which the page is made.
 */
export function outdated({ data: { year, source } }: EntryOf<'salary'>, today: Date): string | undefined {
  const of = year === 'unknown' ? source.year : year;
  if (of !== 'unknown' && `${of}-01-01` >= monthsBefore(today, MONTHS)) return undefined;
  if (year !== 'unknown') return `These figures are for ${year} and may be out of date.`;
  return `The source${of === 'unknown' ? '' : `, of ${of},`} does not say what year these figures are for. They may be out of date.`;
}

/** A range on an axis, in percent. A single figure is a mark, not a range: it gets the least width that one can see. */
function barOf(min: number, max: number, end: number): { start: number; width: number } {
  const width = Math.max(1, (100 * (max - min)) / end);
  return { start: Math.min((100 * min) / end, 100 - width), width };
}

/** The next of 1, 1.5, 2, 3, 4, 5, 8 or 10 times a power of ten above an amount. */
function niceEnd(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  return power * ([1, 1.5, 2, 3, 4, 5, 8, 10].find((step) => step * power > amount) ?? 10);
}
