import { z } from 'zod';
import { inWords } from './form.ts';

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

/** The grammar in the words of an error message. */
export const DURATION_HINT = 'write `4 weeks`, `6-12 months` or `ongoing`';

/**
 * Reads a duration.
 *
 * @param text `4 weeks`, `1 month`, `6-12 months`, `ongoing`: whole numbers, one hyphen, one space, and the unit in the
 *   singular for exactly one of it.
 * @returns the duration, or a string that says what is wrong and what to write.
 */
export function parseDuration(text: string): Duration | string {
  if (text === 'ongoing') return { kind: 'ongoing', text };
  const groups = PATTERN.exec(text)?.groups;
  if (!groups) return `"${text}" is not a duration: ${DURATION_HINT}`;
  const min = Number(groups.min);
  const max = Number(groups.max ?? groups.min);
  const unit = groups.unit as DurationUnit;
  if (groups.max !== undefined && max <= min) return `"${text}" ends before it begins: write the shorter time first, as in \`6-12 months\``;
  if ((max === 1) === (groups.plural === 's')) return `write \`${text.replace(/s$/, '')}${max === 1 ? '' : 's'}\``;
  return { kind: 'range', min, max, unit, text };
}

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
    const parsed = parseDuration(text);
    if (typeof parsed === 'string') context.addIssue({ code: 'custom', message: parsed });
  })
  .meta({ ...inWords('a duration: `4 weeks`, `6-12 months` or `ongoing`'), pattern: `${PATTERN.source.replace(/\?<\w+>/g, '')}|^ongoing$` });
