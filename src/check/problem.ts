import type { Place } from '../entries/parse.ts';
import type { Edit } from './edit.ts';
import { INVISIBLE } from './invisible.ts';

/** One thing that is wrong with the content, in the one form that every tool of the project reports. */
export interface Problem extends Place {
  /** The path from the project's root. */
  file: string;
  /** The id of the rule that found it. */
  rule: string;
  /** A warning does not stop a build. */
  severity?: 'warning';
  /** What is wrong, in the writer's words. */
  message: string;
  /** What to write instead. */
  hint?: string;
  /** The change of its file that mends it: only where there is exactly one right answer. */
  fix?: Edit;
}

/**
 * Problems for people: place, rule, message, the line itself with a mark under the spot, and what to write instead.
 *
 *     content/roadmaps/x/01-start.mdx:15:16 reference: no skill has the id "gti"
 *       15 | skills: [http, gti]
 *          |                ^^^
 *       did you mean `git`?
 *
 * @param problems in any order; they are shown by file and line.
 * @param textOf the text of a file, for the code frame.
 */
export function formatProblems(problems: readonly Problem[], textOf: (file: string) => string | undefined): string {
  const shown = byPlace(problems).map(({ file, line, column, length, rule, severity, message, hint }) => {
    // A file without text, such as a picture, has no line to show.
    const source = (textOf(file) || undefined)?.split('\n')[line - 1]?.replace(/\r$/, '');
    const gutter = String(line);
    const frame = source === undefined ? [] : [`  ${gutter} | ${source}`, `  ${' '.repeat(gutter.length)} | ${' '.repeat(column - 1)}${'^'.repeat(length)}`];
    return [inOneLine(`${file}:${line}:${column} ${severity ? `${severity}: ` : ''}${rule}: ${message}`), ...frame, ...(hint ? [inOneLine(`  ${hint}`)] : [])].join('\n');
  });
  return forTerminal(shown.join('\n\n'));
}

/** In the order in which one reads: by file, line and column. */
export function byPlace<Each extends Place & { file: string }>(found: readonly Each[]): Each[] {
  return found.toSorted((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1));
}

/** Where a line ends for whatever reads a log. */
const BREAKS = /\r\n?|\n/g;

/**
 * What GitHub Actions takes for a command in a log: `::` at the beginning of a line, indented or not, and `##[` anywhere.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const COMMANDS = /^([^\S\n]*):(?=:)|#(?=\[)(?<=##)/gm;

/**
 * What a stranger wrote is shown in a terminal and kept in a log: it gets no say in what either of them does.
 * Lines stay lines; `inOneLine` is for what must not begin one.
 */
export function forTerminal(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(INVISIBLE, '\ufffd')
    .replaceAll('\r', '\ufffd')
    .replace(COMMANDS, (_, indent: string = '') => `${indent}\ufffd`);
}

/** A text of strangers as a part of one line: the name of a file or a value can hold a line break. */
export function inOneLine(text: string): string {
  return text.replace(BREAKS, ' ');
}
