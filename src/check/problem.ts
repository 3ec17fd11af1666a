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
  const shown = ofEachFile(problems).flatMap(({ file, first, more }) => {
    // A file without text, such as a picture, has no line to show.
    const lines = (textOf(file) || undefined)?.split('\n') ?? [];
    const rest = more > 0 ? [forTerminal(`${inLine(file)}: ${more} more, which are not shown: mend the first ones, and check again`)] : [];
    return [...first.map((problem) => formatProblem(problem, lines[problem.line - 1])), ...rest];
  });
  return shown.join('\n\n');
}

function formatProblem({ file, line, column, length, rule, severity, message, hint }: Problem, source: string | undefined): string {
  const gutter = String(line);
  const { text, before } = excerpt(source?.replace(/\r$/, '') ?? '', column);
  const frame = source === undefined ? [] : [`  ${gutter} | ${text}`, `  ${' '.repeat(gutter.length)} | ${' '.repeat(before)}${'^'.repeat(Math.max(1, Math.min(length, text.length - before)))}`];
  const said = [`${inLine(file)}:${line}:${column} ${severity ? `${severity}: ` : ''}${rule}: ${inLine(message)}`, ...frame, ...(hint ? [`  ${inLine(hint)}`] : [])];
  return said.map(forTerminal).join('\n');
}

/** Of a longer line, only what stands around the spot is shown. */
const WIDTH = 200;

/** What is shown of a line, and how many characters of that stand before a column. */
function excerpt(line: string, column: number): { text: string; before: number } {
  if (line.length <= WIDTH) return { text: line, before: column - 1 };
  const from = Math.max(0, Math.min(column - 1 - WIDTH / 2, line.length - WIDTH));
  const start = from > 0 ? '…' : '';
  return { text: `${start}${line.slice(from, from + WIDTH)}${from + WIDTH < line.length ? '…' : ''}`, before: column - 1 - from + start.length };
}

/** So many problems of a file are shown. Who has mended these knows most of the rest. */
const SHOWN = 50;

/** The problems that are shown of each file, in order, and how many there are besides. */
export function ofEachFile(problems: readonly Problem[]): { file: string; first: Problem[]; more: number }[] {
  return [...Map.groupBy(byPlace(problems), ({ file }) => file)].map(([file, all]) => ({ file, first: all.slice(0, SHOWN), more: Math.max(0, all.length - SHOWN) }));
}

/** In the order in which one reads: by file, line and column. */
export function byPlace<Each extends Place & { file: string }>(found: readonly Each[]): Each[] {
  return found.toSorted((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1));
}

/** Words about something longer are cut: a value may be a whole file. */
const LONGEST = 1000;

/** Words that may quote what a stranger wrote, on one line. */
export function inLine(text: string): string {
  const line = text.replace(/[\r\n]/g, '\ufffd');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/**
 * A line for a terminal or a log, which may quote what a stranger wrote: that gets no say in what the terminal does, and GitHub Actions
 * finds no command in it (`::error …` at its beginning, `##[error]` anywhere).
 */
export function forTerminal(line: string): string {
  return line.replace(INVISIBLE, '\ufffd').replace(/\r/g, '\ufffd').replaceAll('##[', '#\ufffd[').replace(/^(\s*):(?=:)/, '$1\ufffd');
}
