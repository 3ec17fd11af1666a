import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { inWords, refuse } from './form.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const PARTIAL = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Whether `text` is `2026-03-31`, `2026-03` or `2026` and names a day, month or year that exists. */
function exists(text: string): boolean {
  const [year, month = '01', day = '01'] = text.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // Date rolls 31 February over to March instead of refusing it, so the parts are compared.
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

const isOfOurTime = (text: string) => Number(text.slice(0, 4)) >= LIMITS.firstYear && Number(text.slice(0, 4)) <= LIMITS.lastYear;
const OTHER_TIMES = `a date is from the years ${LIMITS.firstYear} to ${LIMITS.lastYear}`;

/** A day: `2026-03-31`, in that order, with both zeros. Days that do not exist are refused. */
export const dateSchema = z
  .string('a date is text: write it without quotes as `2026-03-31`')
  .superRefine((text, context) => {
    if (!DAY.test(text)) refuse(context, { what: `"${text}" is not a date`, correct: correctDate(text, DAY), form: 'write `2026-03-31`' });
    else if (!exists(text)) context.addIssue({ code: 'custom', message: `there is no day ${text} in the calendar` });
    else if (!isOfOurTime(text)) context.addIssue({ code: 'custom', message: OTHER_TIMES });
  })
  .meta({ ...inWords('a day: `2026-03-31`'), pattern: DAY.source });

/** A day, or only the month or the year where no more is known: `2026-03-31`, `2025-07`, `2024`. */
export const partialDateSchema = z
  .string('a date is text: write `2026-03-31` or `2025-07`, or a year in quotes: `"2024"`')
  .superRefine((text, context) => {
    if (!PARTIAL.test(text)) refuse(context, { what: `"${text}" is not a date`, correct: correctDate(text, PARTIAL), form: 'write `2026-03-31`, `2025-07` or `"2024"`' });
    else if (!exists(text)) context.addIssue({ code: 'custom', message: `there is no ${text} in the calendar` });
    else if (!isOfOurTime(text)) context.addIssue({ code: 'custom', message: OTHER_TIMES });
  })
  .meta({ ...inWords('a day, a month or a year: `2026-03-31`, `2025-07` or `"2024"`'), pattern: PARTIAL.source });

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A date as readers see it: `31 March 2026`, `July 2025` or `2024`. */
export function formatDate(text: string): string {
  const [year, month, day] = text.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** The day that many months before another, `2026-02-28` for six before 31 August 2026. */
export function monthsBefore(day: Date, months: number): string {
  const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months));
  // The last day of a month stands for the days that it does not have.
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day.getUTCDate(), last));
  return first.toISOString().slice(0, 10);
}

/** The longest text that may be meant for a date: `the 30th of September, 2026`. */
const LONGEST = 40;

/**
 * How a date is written that has another form and one meaning: `2026-3-1`, `2026/03/01` and `1 March 2026` are `2026-03-01`.
 * `1.3.2026` is in March for some and in January for others, and a day that does not exist has no right form.
 *
 * @param form what it must match in the end: a day, or a month as well.
 */
function correctDate(text: string, form: RegExp): string | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text.trim().replace(/(?<=\d)(st|nd|rd|th)\b/i, '');
  const numbers = /^(?<year>\d{4})([-/.])(?<month>\d{1,2})(?:\2(?<day>\d{1,2}))?$/.exec(plain)?.groups;
  const words = (/^(?:(?<day>\d{1,2})\.? )?(?<name>[a-z]+)\.?,? (?<year>\d{4})$/i.exec(plain) ?? /^(?<name>[a-z]+)\.? (?<day>\d{1,2}),? (?<year>\d{4})$/i.exec(plain))?.groups;
  const name = words?.name?.toLowerCase();
  const month = numbers?.month ?? String(MONTHS.findIndex((each) => each.toLowerCase() === name || each.slice(0, 3).toLowerCase() === name) + 1);
  const found = numbers ?? words;
  const date = [found?.year, month, found?.day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  return found && form.test(date) && exists(date) ? date : undefined;
}
