import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SyntaxProblem } from './parse.ts';

/** Something below a content folder. */
export interface Found {
  /** The path below the content folder, with forward slashes. */
  path: string;
  /** How large a file is. */
  bytes: number;
  /** Why it is no content, whatever is in it. It is not opened then, and a folder is not entered. */
  problem?: SyntaxProblem;
}

/**
 * Everything below a folder, in the order of the paths. Nothing is opened, and no link is followed: a link could lead to any file of the
 * machine, and a pipe keeps whoever opens it waiting.
 */
export async function walk(folder: string): Promise<Found[]> {
  const found: Found[] = [];
  const visit = async (below: string): Promise<void> => {
    for (const item of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? item.name : `${below}/${item.name}`;
      if (await isPassing(item, join(folder, path))) continue;
      const problem = problemOf(item);
      if (problem) found.push({ path, bytes: 0, problem: { line: 1, column: 1, length: 1, about: 'placement', ...problem } });
      else if (item.isDirectory()) await visit(path);
      else found.push({ path, bytes: 0 });
    }
  };
  await visit('');
  await Promise.all(found.map(async (each) => (each.bytes = each.problem ? 0 : ((await lstat(join(folder, each.path)).catch(() => undefined))?.size ?? 0))));
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The name of a file in which a file manager or an editor keeps its own things. */
const OF_PROGRAMS = /^(\.DS_Store|\..*\.sw[a-p])$/;

/** What a program leaves beside the files that it shows or edits. None of it is ever read, so it can stay; a pull request cannot bring it. */
async function isPassing(item: Dirent, path: string): Promise<boolean> {
  if (item.isFile()) return OF_PROGRAMS.test(item.name);
  // Emacs marks a file that it edits by a link beside it that leads nowhere.
  return item.isSymbolicLink() && item.name.startsWith('.#') && (await stat(path).catch(() => undefined)) === undefined;
}

/** Characters that a name cannot have: those that cannot be seen, those by which a line of a report would end, and what some systems take for a slash. */
export const ODD_NAME = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\\ufffd]/u;

function problemOf(item: Dirent): Pick<SyntaxProblem, 'message' | 'hint'> | undefined {
  if (ODD_NAME.test(item.name)) return { message: 'this name has characters that cannot be seen or typed', hint: 'name it in letters, digits and hyphens' };
  if (item.name.startsWith('.')) return { message: `a name that begins with a dot is no name for content`, hint: 'remove it: a file with such a name is read by programs, not by people' };
  if (item.isFile() || item.isDirectory()) return undefined;
  if (item.isSymbolicLink()) return { message: 'this is a symbolic link, which could lead anywhere', hint: 'put the file itself in its place' };
  return { message: 'this is no file', hint: 'remove it: content is files and folders' };
}
