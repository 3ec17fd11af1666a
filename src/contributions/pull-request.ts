import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { IMAGE } from '../bodies/policy.ts';
import type { Problem } from '../check/problem.ts';
import { identify } from '../entries/entry.ts';
import { ODD_NAME } from '../entries/walk.ts';
import { git, parseRawDiff, type ChangedFile } from './git.ts';

/** What a file of the content cannot be. A link could lead out of the folder, to files that are not the pull request's. */
const MODES: Record<string, string> = { '120000': 'a symbolic link', '160000': 'a submodule', '100755': 'a program' };

/** The mode of a file that is removed. */
const GONE = '000000';

/** What a pull request does, and what the rule has against it. */
export interface PullRequestChange {
  changesContent: boolean;
  problems: Problem[];
}

/**
 * The rule for pull requests from forks, whose authors have no write access: one that changes `content/` changes nothing
 * else, and of that only entries and their pictures.
 *
 * Content is then checked and built by the code of the base branch, so nothing of the pull request is ever run. A change of the code is
 * read by a person first, and is easier to read without content around it.
 */
export function judgeChanges(changes: readonly ChangedFile[], folder = 'content'): PullRequestChange {
  const isContent = ({ file }: ChangedFile) => file.startsWith(`${folder}/`);
  const changesContent = changes.some(isContent);
  if (!changesContent) return { changesContent, problems: [] };
  const problems = changes.flatMap((change) => {
    const place = { file: change.file, line: 1, column: 1, length: 1, rule: 'pull-request' };
    if (!isContent(change)) return [{ ...place, message: `a pull request from a fork that changes \`${folder}/\` changes nothing else`, hint: 'take this file out, and open a second pull request for it' }];
    const odd = MODES[change.mode];
    if (odd) return [{ ...place, message: `${odd} is no content`, hint: 'commit a plain file without the right to run' }];
    const refusal = refusalOf(change, folder);
    return refusal ? [{ ...place, ...refusal }] : [];
  });
  return { changesContent, problems };
}

/** Why a plain file of the content folder cannot come from a fork. What the checker passes over, and what only maintainers write, is among it. */
function refusalOf({ file, mode }: ChangedFile, folder: string): { message: string; hint: string } | undefined {
  const path = file.slice(folder.length + 1);
  if (path.split('/').some((part) => part.startsWith('.'))) return { message: 'a name that begins with a dot is no name for content', hint: 'take this file out' };
  if (path.startsWith('docs/')) return { message: "the site's own pages are its maintainers' to change", hint: 'take this file out, and open an issue that says what you would change' };
  // What has no place here may go.
  if (mode === GONE) return undefined;
  if (ODD_NAME.test(path)) return { message: 'this name has characters that cannot be seen or typed', hint: 'name it in letters, digits and hyphens' };
  if (identify(path) || (path.includes('/') && IMAGE.test(`./${posix.basename(path)}`))) return undefined;
  return { message: 'this is no entry and no picture beside one', hint: 'take this file out, or move it to where the entries of its kind are' };
}

/**
 * Judges the pull request whose merge commit is checked out in `head`. If it is content that may come in, the content of `root` gives way
 * to it: what follows are the base branch's own programs, on the pull request's content, under its usual paths.
 *
 * @param head a checkout of the merge commit: its first parent is the base branch. It may hold no more than the content folder.
 */
export function takeContent(root: string, head: string, folder = 'content'): PullRequestChange {
  const change = judgeChanges(parseRawDiff(git(['diff-tree', '-r', '--raw', '-z', '--no-renames', '--no-abbrev', 'HEAD^1', 'HEAD'], { cwd: head })), folder);
  if (!change.changesContent || change.problems.length > 0) return change;
  rmSync(join(root, folder), { recursive: true });
  // A pull request may remove every file. The checker says then what is missing.
  mkdirSync(join(head, folder), { recursive: true });
  renameSync(join(head, folder), join(root, folder));
  return change;
}
