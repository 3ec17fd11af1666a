import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { inWords, refuse, sentence, type Refusal } from './form.ts';

/** The units a writer may use, with their length in weeks. A month is a twelfth of a year of 365.25 days. */
export const WEEKS_PER_UNIT = { day: 1 / 7, week: 1, month: 365.25 / 12 / 7, year: 365.25 / 7 } as const;

export type DurationUnit = keyof typeof WEEKS_PER_UNIT;

/**
 * How long something takes, as its source says it.
 *
 * - `range`: at least `min`, at most `max`, both in `unit` (equal when the source gives one number).
 * - `ongoing`: it starts and does not end.
 */
export type Duration =
  | { kind: 'range'; min: number; max: number; unit: DurationUnit; text: string }
  | { kind: 'ongoing'; text: 'ongoing' };

const PATTERN = /^(?<min>[1-9]\d*)(?:-(?<max>[1-9]\d*))? (?<unit>day|week|month|year)(?<plural>s?)$/;

/** What people write who mean a duration, in lower case: other dashes, `to`, other spaces, zeros in front, the unit twice. */
const NEAR = /^0*(?<min>[1-9]\d*)\s*-?\s*(?<first>(?:day|week|month|year)s?)?(?:\s*(?:[-‐‑‒–—−]|to)\s*0*(?<max>[1-9]\d*)\s*-?\s*(?<last>(?:day|week|month|year)s?))?$/;

/** In weeks, with a day's rounding. */
const LONGEST = LIMITS.durationYears * WEEKS_PER_UNIT.year + 0.5;

/** The longest text that may be meant for a duration. Where any number of spaces may stand in several places, looking for them takes longer than any. */
const LONGEST_TEXT = 60;

/** The grammar in the words of an error message. */
const DURATION_HINT = 'write `4 weeks`, `6-12 months` or `ongoing`';

/**
 * Reads a duration.
 *
 * @param text `4 weeks`, `1 month`, `6-12 months`, `ongoing`: whole numbers, one hyphen, one space, and the unit in the
 *   singular for exactly one of it.
 * @returns the duration, or a string that says what is wrong and what to write.
 */
export function parseDuration(text: string): Duration | string {
  const found = readDuration(text);
  return 'what' in found ? sentence(found) : found;
}

function readDuration(text: string): Duration | Refusal {
  if (text === 'ongoing') return { kind: 'ongoing', text };
  const groups = PATTERN.exec(text)?.groups;
  const min = Number(groups?.min);
  const max = Number(groups?.max ?? groups?.min);
  const unit = groups?.unit as DurationUnit;
  const isSound = groups !== undefined && (groups.max === undefined || max > min) && (max === 1) === (groups.plural === '');
  if (isSound && max * WEEKS_PER_UNIT[unit] > LONGEST) return { what: `"${text}" is longer than ${LIMITS.durationYears} years`, form: 'is there a digit too many, or another unit meant?' };
  if (isSound) return { kind: 'range', min, max, unit, text };
  if (groups && max < min) return { what: `"${text}" ends before it begins`, form: `did you mean \`${spell(max, min, unit)}\`?` };
  return { what: `"${text}" is not a duration`, correct: correctDuration(text), form: DURATION_HINT };
}

/** How a duration is written that is nearly in the grammar: `6 - 12 month` is `6-12 months`. Undefined if it could be another. */
function correctDuration(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const near = text.trim().toLowerCase();
  if (/^on-?\s?going$/.test(near)) return 'ongoing';
  const { min: from, max: to, first, last } = NEAR.exec(near)?.groups ?? {};
  const unit = (last ?? first)?.replace(/s$/, '') as DurationUnit | undefined;
  const [min, max] = [Number(from), Number(to ?? from)];
  // `6 weeks to 12 months` has two units, and `12-6 weeks` may miss a digit.
  if (unit === undefined || (first !== undefined && first.replace(/s$/, '') !== unit) || max < min) return undefined;
  return spell(min, max, unit);
}

const spell = (min: number, max: number, unit: DurationUnit) => `${min === max ? min : `${min}-${max}`} ${unit}${max === 1 ? '' : 's'}`;

/** The shortest and the longest length of a duration in weeks; the longest of an ongoing one is infinite. */
export function inWeeks(duration: Duration): { min: number; max: number } {
  if (duration.kind === 'ongoing') return { min: 0, max: Infinity };
  const weeks = WEEKS_PER_UNIT[duration.unit];
  return { min: duration.min * weeks, max: duration.max * weeks };
}

/** A duration as readers see it: `6–12 months` with an en dash. */
export function formatDuration(duration: Duration): string {
  return duration.text.replace('-', '–');
}

/** A duration in front matter: a string in the grammar of {@link parseDuration}, kept as written. */
export const durationSchema = z
  .string()
  .superRefine((text, context) => {
    const found = readDuration(text);
    if ('what' in found) refuse(context, found);
  })
  .meta({ ...inWords('a duration: `4 weeks`, `6-12 months` or `ongoing`'), pattern: `${PATTERN.source.replace(/\?<\w+>/g, '')}|^ongoing$` });
