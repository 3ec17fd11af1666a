import type { CheckResult } from './check.ts';
import { countFixable, type Fixed } from './fix.ts';
import { INVISIBLE } from './invisible.ts';
import { byPlace, formatProblems, forTerminal, inLine, ofEachFile } from './problem.ts';
import { RULES } from './rules/index.ts';

/** The result of a check, after mending if `fixed` is there. */
export type Reported = CheckResult & { fixed?: Fixed[] };

/** The forms of a report: for people, for annotations of GitHub Actions, and for other programs. */
export const FORMATS = { text: reportText, github: reportGithub, json: reportJson } as const;

export type Format = keyof typeof FORMATS;

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** One line with counts: what was found, what was looked at, and how much of it can be mended. */
async function closing(result: Reported): Promise<string> {
  const { problems, files, fixed } = result;
  const entries = files.filter(({ entry }) => entry).length;
  const looked = `${counted(files.length, 'file')}, ${entries} entries, ${RULES.length} rules`;
  const mended = fixed && fixed.length > 0 ? `Fixed ${counted(fixed.length, 'problem')} in ${counted(new Set(fixed.map(({ file }) => file)).size, 'file')}.` : '';
  if (problems.length === 0) return [mended, `No problems: ${looked}.`].filter(Boolean).join(' ');
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.length - warnings;
  const bad = new Set(problems.map(({ file }) => file)).size;
  const found = [errors > 0 && counted(errors, 'problem'), warnings > 0 && counted(warnings, 'warning')].filter(Boolean).join(' and ');
  // After mending, what is left is what could not be mended.
  const fixable = fixed ? 0 : await countFixable(result);
  return `${mended && `${mended} Left: `}${found} in ${bad} of ${looked}.${fixable > 0 ? ` ${fixable} of ${problems.length} can be fixed by \`npm run check -- --fix\`.` : ''}`;
}

/** What was mended, a line each: place, rule, and what was changed. */
export function formatFixed(fixed: readonly Fixed[]): string {
  return byPlace(fixed)
    .map(({ file, line, column, rule, what }) => forTerminal(`${inLine(file)}:${line}:${column} ${rule}: ${inLine(what)}`))
    .join('\n');
}

/** What was mended, the problems with code frames, then the counts. */
export async function reportText(result: Reported): Promise<string> {
  const texts = new Map(result.files.map(({ file, text }) => [file, text]));
  const shown = formatProblems(result.problems, (file) => texts.get(file));
  const mended = formatFixed(result.fixed ?? []);
  return [...(mended ? [mended, ''] : []), ...(shown ? [shown, ''] : []), await closing(result)].join('\n');
}

/**
 * Annotations that GitHub shows beside the changed lines.
 * Form and escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
async function reportGithub(result: Reported): Promise<string> {
  const text = (value: string) => value.replace(INVISIBLE, '\ufffd').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string) => text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const annotation = (level: string, { file, line, column, length, rule }: Omit<Fixed, 'what'>, lines: (string | false | undefined)[]) =>
    `::${level} file=${property(file)},line=${line},col=${column},endColumn=${column + length},title=${property(rule)}::${text(lines.filter(Boolean).join('\n'))}`;
  const mended = (result.fixed ?? []).map((each) => annotation('notice', each, [`fixed: ${each.what}`]));
  const shown = ofEachFile(result.problems).flatMap(({ first }) => first);
  const found = shown.map((problem) => annotation(problem.severity ?? 'error', problem, [inLine(problem.message), problem.hint && inLine(problem.hint), problem.fix !== undefined && !result.fixed && '`npm run check -- --fix` does it']));
  return [...mended, ...found, await closing(result)].join('\n');
}

/**
 * `{ fixed, problems, files, entries, rules }`: what was mended and the problems in full, the rest as counts. A problem that can be mended
 * has `fix`: from `start` to `end` of its file, counted in UTF-16 code units, comes `text`.
 */
async function reportJson({ fixed = [], problems, files }: Reported): Promise<string> {
  const json = JSON.stringify({ fixed, problems, files: files.length, entries: files.filter(({ entry }) => entry).length, rules: RULES.length }, undefined, 2);
  // The same JSON, in signs that neither a terminal nor GitHub Actions takes for something else.
  return json.replace(INVISIBLE, (character) => [...Array(character.length).keys()].map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`).join('')).replaceAll('##[', '##\\u005b');
}
