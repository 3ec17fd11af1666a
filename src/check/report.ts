import type { CheckResult } from './check.ts';
import { formatProblems } from './problem.ts';
import { RULES } from './rules/index.ts';

/** The forms of a report: for people, for annotations of GitHub Actions, and for other programs. */
export const FORMATS = { text: reportText, github: reportGithub, json: reportJson } as const;

export type Format = keyof typeof FORMATS;

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** One line with counts: what was found, and what was looked at. */
function closing({ problems, files }: CheckResult): string {
  const entries = files.filter(({ entry }) => entry).length;
  const looked = `${counted(files.length, 'file')}, ${entries} entries, ${RULES.length} rules`;
  if (problems.length === 0) return `No problems: ${looked}.`;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.length - warnings;
  const bad = new Set(problems.map(({ file }) => file)).size;
  const found = [errors > 0 && counted(errors, 'problem'), warnings > 0 && counted(warnings, 'warning')].filter(Boolean).join(' and ');
  return `${found} in ${bad} of ${looked}.`;
}

/** The problems with code frames, then the counts. */
export function reportText(result: CheckResult): string {
  const texts = new Map(result.files.map(({ file, text }) => [file, text]));
  const shown = formatProblems(result.problems, (file) => texts.get(file));
  return [...(shown ? [shown, ''] : []), closing(result)].join('\n');
}

/**
 * Annotations that GitHub shows beside the changed lines.
 * Form and escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function reportGithub(result: CheckResult): string {
  const text = (value: string) => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string) => text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const lines = result.problems.map(({ file, line, column, length, rule, severity, message, hint }) => {
    const place = `file=${property(file)},line=${line},col=${column},endColumn=${column + length},title=${property(rule)}`;
    return `::${severity ?? 'error'} ${place}::${text([message, hint].filter(Boolean).join('\n'))}`;
  });
  return [...lines, closing(result)].join('\n');
}

/** `{ problems, files, entries, rules }`: the problems in full, the rest as counts. */
function reportJson({ problems, files }: CheckResult): string {
  return JSON.stringify({ problems, files: files.length, entries: files.filter(({ entry }) => entry).length, rules: RULES.length }, undefined, 2);
}
