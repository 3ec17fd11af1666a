import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../entries/parse.ts';
import { withTexts, type SourceFile } from '../entries/read.ts';
import { checkContent, checkFiles, type CheckResult } from './check.ts';
import { applyEdits, describeEdit, type Edit } from './edit.ts';
import type { Problem } from './problem.ts';

/** A problem that was mended. */
export interface Fixed extends Place {
  file: string;
  rule: string;
  /** What was changed: `` `Beginner` is now `beginner` ``. */
  what: string;
}

/** What remains after mending, and what was mended. */
export interface FixResult extends CheckResult {
  fixed: Fixed[];
}

type Fixable = Problem & { fix: Edit };

/** One fix may uncover another, as a field's name does its value; none needs more than a few rounds. */
const ROUNDS = 10;

/** Each fix that brings an error takes some checks to be found among the others. After so many, what is left is left as it is; fewer are enough to count. */
const CHECKS = { mend: 40, count: 12 };

/**
 * Mends what can be mended for sure. In memory: nothing is written here.
 *
 * Every fix is held against a new check. It is kept only if its problem is gone and it brings no error; otherwise its file stays as it was.
 * An error that could not be seen before, because the file was no sound entry, is uncovered and not brought.
 *
 * @param may which files may be changed.
 * @param checks how many checks it may take.
 */
export async function fixProblems({ files, today }: CheckResult, may: (file: string) => boolean = () => true, checks = CHECKS.mend): Promise<FixResult> {
  let state = checkFiles(files, today);
  let fixed: Fixed[] = [];
  let left = checks;
  const refused = new Set<string>();
  const open = ({ problems }: CheckResult) => apart(problems.filter((problem): problem is Fixable => problem.fix !== undefined && may(problem.file) && !refused.has(identityOf(problem))));

  /** Applies all of the fixes, or those that bear it, by halves: most often all do. */
  const settle = async (fixes: readonly Fixable[]): Promise<void> => {
    if (fixes.length === 0) return;
    if (left-- <= 0) {
      for (const fix of fixes) refused.add(identityOf(fix));
      return;
    }
    const after = await apply(state, fixes);
    if (isBetter(state, after, fixes)) {
      const texts = new Map(state.files.map(({ file, text }) => [file, text]));
      fixed = [...fixed, ...fixes.map(({ file, line, column, length, rule, fix }) => ({ file, line, column, length, rule, what: describeEdit(texts.get(file) ?? '', fix) }))];
      state = after;
    } else if (fixes.length === 1) refused.add(identityOf(fixes[0] as Fixable));
    else {
      const half = Math.ceil(fixes.length / 2);
      const others = new Set(fixes.slice(half).map(identityOf));
      await settle(fixes.slice(0, half));
      // What was applied has moved the rest along: their places are those of the new check.
      await settle(open(state).filter((problem) => others.has(identityOf(problem))));
    }
  };

  for (let round = 0; round < ROUNDS; round++) {
    const fixes = open(state);
    if (fixes.length === 0) break;
    await settle(fixes);
  }
  return { ...state, fixed };
}

/** How many of the problems found `fixProblems` would mend. It costs a check, and only where there is something to mend. */
export async function countFixable(result: CheckResult): Promise<number> {
  if (!result.problems.some(({ fix }) => fix)) return 0;
  return missingFrom((await fixProblems(result, undefined, CHECKS.count)).problems, result.problems).length;
}

/**
 * Mends the content below `root`, writes the files, and checks them again.
 * A file that has changed meanwhile, or that is not wholly UTF-8, is left alone: writing it would lose something.
 */
export async function fixContent(root: string, folder = 'content', today = new Date()): Promise<FixResult> {
  const before = await checkContent(root, folder, today);
  const locked = new Set<string>();
  for (;;) {
    const { files, fixed } = await fixProblems(before, (file) => !locked.has(file));
    const changed = before.files.flatMap(({ file, text }, index) => (files[index]?.text === text ? [] : [{ file, from: text, to: files[index]?.text ?? text }]));
    if (changed.length === 0) return { ...before, fixed: [] };
    const onDisk = await Promise.all(changed.map(({ file }) => readFile(join(root, file))));
    const lost = changed.filter(({ from }, index) => !onDisk[index]?.equals(Buffer.from(from)));
    for (const { file } of lost) locked.add(file);
    if (lost.length > 0) continue;
    await Promise.all(changed.map(({ file, to }) => writeFile(join(root, file), to)));
    return { ...(await checkContent(root, folder, today)), fixed };
  }
}

/** The fixes that do not touch each other, by file and place. The others wait for the next round. */
function apart(problems: Fixable[]): Fixable[] {
  const ends = new Map<string, number>();
  return problems
    .toSorted((a, b) => (a.file === b.file ? a.fix.start - b.fix.start : a.file < b.file ? -1 : 1))
    .filter(({ file, fix }) => {
      if (fix.start < (ends.get(file) ?? 0)) return false;
      ends.set(file, fix.end);
      return true;
    });
}

async function apply({ files, today }: CheckResult, fixes: readonly Fixable[]): Promise<CheckResult> {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const edited = new Map([...Map.groupBy(fixes, ({ file }) => file)].map(([file, own]) => [file, applyEdits(texts.get(file) ?? '', own.map(({ fix }) => fix))]));
  return checkFiles(await withTexts(files, edited), today);
}

/** Whether every fix did what it should, and brought no error with it. */
function isBetter(before: CheckResult, after: CheckResult, fixes: readonly Fixable[]): boolean {
  // The same thing may be wrong twice on a line: then it must be gone as often as it was mended.
  if (missingFrom(missingFrom(after.problems, before.problems), fixes).length > 0) return false;
  const [old, now] = [before, after].map(({ files }) => new Map(files.map((source) => [source.file, source]))) as [Map<string, SourceFile>, Map<string, SourceFile>];
  const touched = new Set(fixes.map(({ file }) => file));
  const starts = new Map([...touched].map((file) => [file, lineStarts(now.get(file)?.text ?? '')]));
  const places = Map.groupBy(fixes, ({ file }) => file);
  const risen = new Set([...touched].filter((file) => soundness(now.get(file)) > soundness(old.get(file))));
  return missingFrom(before.problems, after.problems).every(
    (problem) =>
      problem.severity === 'warning' ||
      // The file can be read further than before.
      risen.has(problem.file) ||
      // A sound entry is seen by the others. If it is not the only one that was mended, halving tells whose doing it is.
      (!touched.has(problem.file) && fixes.length === 1 && risen.size === 1) ||
      // The schema looks into a field only when it knows the field.
      (problem.rule === 'schema' && soundness(old.get(problem.file)) === SCHEMA_ISSUES && soundness(now.get(problem.file)) === SCHEMA_ISSUES && !isTouched(problem, starts.get(problem.file) ?? [], places.get(problem.file) ?? [])),
  );
}

const SCHEMA_ISSUES = 1;

/** How far a file can be read: not at all, against its schema, or as an entry among the others. */
function soundness(source: SourceFile | undefined): number {
  if (!source?.parsed || source.parsed.problems.length > 0) return 0;
  return source.entry || !source.identity ? 2 : SCHEMA_ISSUES;
}

/** Whether a problem stands where a fix of its file has written. @param starts where the lines of the file begin. */
function isTouched({ line, column, length }: Problem, starts: readonly number[], fixes: readonly Fixable[]): boolean {
  const start = (starts[line - 1] ?? 0) + column - 1;
  let moved = 0;
  return fixes.some(({ fix }) => {
    const from = fix.start + moved;
    moved += fix.text.length - (fix.end - fix.start);
    return start < from + fix.text.length && from < start + length;
  });
}

/** The offsets at which the lines of a text begin. */
function lineStarts(text: string): number[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = start;
    start += line.length + 1;
    return own;
  });
}

/** A problem without its column: what stands before it on its line may have changed. */
const identityOf = ({ file, rule, line, message }: Problem) => JSON.stringify([file, rule, line, message]);

/** The problems of `those` that are not among `these`, each as often as it is there. */
function missingFrom<Each extends Problem>(these: readonly Problem[], those: readonly Each[]): Each[] {
  const counts = new Map<string, number>();
  for (const problem of these) counts.set(identityOf(problem), (counts.get(identityOf(problem)) ?? 0) + 1);
  return those.filter((problem) => {
    const left = (counts.get(identityOf(problem)) ?? 0) - 1;
    counts.set(identityOf(problem), left);
    return left < 0;
  });
}
