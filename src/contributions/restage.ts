import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git.ts';

/** A staged file's text, before and after. */
export interface Change {
  file: string;
  from: string;
  to: string;
}

/** What became of a file that was staged anew. */
export interface Restaged {
  file: string;
  /** The file in the folder stays as it is: it has changes in the same lines that are not staged. */
  differs: boolean;
}

/** What the index holds for a file. */
function stagedBlob(root: string, file: string): { mode: string; id: string } | undefined {
  const [, mode = '', id = ''] = /^(\d+) ([0-9a-f]+) 0\t/.exec(git(['ls-files', '--stage', '-z', '--', `:(literal)${file}`], { cwd: root })) ?? [];
  return id === '' ? undefined : { mode, id };
}

/**
 * Whether a text of the index can be changed at all: git, given the text that it wrote, must store just what it has stored. It may
 * change line ends on the way in and out, and what is not UTF-8 does not survive being read.
 */
export function isReversible(root: string, file: string, text: string): boolean {
  return wayIn(root, file, text) !== undefined;
}

/** How git gets from a text to what it has stored of it: as the attributes of the file say, or, where they came later, as it is. */
function wayIn(root: string, file: string, text: string): { mode: string; option: string } | undefined {
  const blob = stagedBlob(root, file);
  // Not a symbolic link.
  if (!blob?.mode.startsWith('100')) return undefined;
  const option = [`--path=${file}`, '--no-filters'].find((each) => git(['hash-object', each, '--stdin'], { cwd: root, input: text }).trim() === blob.id);
  return option === undefined ? undefined : { mode: blob.mode, option };
}

/**
 * Puts changed texts into the index, and the changes into the files of the folder. What is not staged stays unstaged, and stays: a file
 * with such changes is merged, and left alone where they touch the same lines.
 *
 * @param work a folder for files that are needed in between.
 */
export function restage(root: string, work: string, changes: readonly Change[]): Restaged[] {
  const entries = changes.flatMap(({ file, from, to }) => {
    const way = wayIn(root, file, from);
    return way ? [`${way.mode} ${git(['hash-object', '-w', way.option, '--stdin'], { cwd: root, input: to }).trim()}\t${file}\0`] : [];
  });
  if (entries.length > 0) git(['update-index', '-z', '--index-info'], { cwd: root, input: entries.join('') });
  return changes.map((change) => ({ file: change.file, differs: !changeInFolder(root, work, change) }));
}

/** Makes the change in the folder too, if there is such a file; false if it cannot be made. */
function changeInFolder(root: string, work: string, { file, from, to }: Change): boolean {
  const path = join(root, file);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return true;
  const own = readFileSync(path);
  if (own.equals(Buffer.from(from))) {
    writeFileSync(path, to);
    return true;
  }
  const [mine, base, theirs] = ['mine', 'base', 'theirs'].map((name) => join(work, name)) as [string, string, string];
  writeFileSync(mine, own);
  writeFileSync(base, from);
  writeFileSync(theirs, to);
  try {
    git(['merge-file', '--quiet', mine, base, theirs], { cwd: root });
  } catch {
    return false;
  }
  writeFileSync(path, readFileSync(mine));
  return true;
}
