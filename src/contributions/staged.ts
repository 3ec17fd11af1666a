import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent, type CheckResult } from '../check/check.ts';
import { fixProblems, type Fixed } from '../check/fix.ts';
import type { Problem } from '../check/problem.ts';
import type { SourceFile } from '../entries/read.ts';
import { git, parseRawDiff } from './git.ts';
import { isReversible, restage, type Restaged } from './restage.ts';

/** What the next commit holds, after mending. */
export interface StagedResult extends CheckResult {
  /** What was mended; absent where nothing could be, for the way in which the commit is made. */
  fixed?: Fixed[];
  /** The files that were staged anew. */
  restaged: Restaged[];
}

/**
 * Checks what the next commit holds, which need not be what lies in the folder: files may be staged in part, or not at all. What can be
 * mended for sure in the staged files is mended in the commit, and in the folder where that is possible.
 *
 * @returns the problems in the staged files, and those in other files that the commit would bring, such as a reference to an entry that it
 * removes. What was wrong before, elsewhere, is not this commit's matter.
 */
export async function checkStaged(root: string, folder = 'content', today = new Date()): Promise<StagedResult> {
  const hasHead = revisionExists(root, 'HEAD');
  // Without a first commit, everything is compared with git's empty tree.
  const before = hasHead ? 'HEAD' : git(['hash-object', '-t', 'tree', '--stdin'], { cwd: root }).trim();
  const staged = new Set(parseRawDiff(git(['diff-index', '--cached', '--raw', '-z', '--no-renames', before, '--', folder], { cwd: root })).map(({ file }) => file));
  if (staged.size === 0) return { problems: [], files: [], today, fixed: [], restaged: [] };

  const work = mkdtempSync(join(tmpdir(), 'waymark-staged-'));
  try {
    const { restaged, ...after } = await mend(await checkTree(root, folder, join(work, 'after'), today), { root, work, staged });
    const elsewhere = after.problems.filter(({ file }) => !staged.has(file));
    // The state before is needed only if something is wrong elsewhere, which is seldom.
    const known = elsewhere.length > 0 && hasHead ? await problemsOfHead(root, folder, work, today) : new Set();
    return { ...after, restaged, problems: after.problems.filter((problem) => staged.has(problem.file) || !known.has(identityOf(problem))) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Mends the staged files, in the index first. */
async function mend(found: CheckResult, { root, work, staged }: { root: string; work: string; staged: ReadonlySet<string> }): Promise<StagedResult> {
  const mendable = new Set(found.problems.flatMap(({ file, fix }) => (fix && staged.has(file) ? [file] : [])));
  if (mendable.size === 0) return { ...found, fixed: [], restaged: [] };
  // `git commit FILE` commits from an index of its own, and puts the file of the folder into the usual one afterwards.
  if (isPartialCommit(process.env.GIT_INDEX_FILE)) return { ...found, restaged: [] };
  const texts = new Map(found.files.map(({ file, text }) => [file, text]));
  const safe = new Set([...mendable].filter((file) => isReversible(root, file, texts.get(file) ?? '')));
  const mended = await fixProblems(found, (file) => safe.has(file));
  const changes = mended.files.flatMap(({ file, text }: SourceFile) => (text === texts.get(file) ? [] : [{ file, from: texts.get(file) ?? '', to: text }]));
  return { ...mended, restaged: restage(root, work, changes) };
}

const isPartialCommit = (index: string | undefined) => /(^|[\\/])next-index-\d+\.lock$/.test(index ?? '');

/** Writes the files of an index below `target` and checks them. */
async function checkTree(root: string, folder: string, target: string, today: Date, index?: string): Promise<CheckResult> {
  const options = { cwd: root, ...(index && { index }) };
  mkdirSync(join(target, folder), { recursive: true });
  const paths = git(['ls-files', '-z', '--', folder], options);
  git(['checkout-index', '-z', '--stdin', `--prefix=${target}/`], { ...options, input: paths });
  return checkContent(target, folder, today);
}

async function problemsOfHead(root: string, folder: string, work: string, today: Date): Promise<Set<string>> {
  const index = join(work, 'index');
  git(['read-tree', 'HEAD'], { cwd: root, index });
  const { problems } = await checkTree(root, folder, join(work, 'before'), today, index);
  return new Set(problems.map(identityOf));
}

const identityOf = ({ file, rule, line, message }: Problem) => JSON.stringify([file, rule, line, message]);

function revisionExists(cwd: string, revision: string): boolean {
  try {
    git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], { cwd });
    return true;
  } catch {
    return false;
  }
}
