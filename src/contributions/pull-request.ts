import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../check/problem.ts';
import { git, parseRawDiff, type ChangedFile } from './git.ts';

/** What a file of the content cannot be. A link could lead out of the folder, to files that are not the pull request's. */
const MODES: Record<string, string> = { '120000': 'a symbolic link', '160000': 'a submodule', '100755': 'a program' };

/** A name with a line break in it could write a line of its own into the log, which GitHub Actions may read as a command. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** What a pull request does, and what the rule has against it. */
export interface PullRequestChange {
  changesContent: boolean;
  problems: Problem[];
}

/**
 * The rule for pull requests from forks, whose authors have no write access: one that changes `content/` changes nothing else.
 *
 * Content is then checked and built by the code of the base branch, so nothing of the pull request is ever run. A change of the code is
 * read by a person first, and is easier to read without content around it.
 */
export function judgeChanges(changes: readonly ChangedFile[], folder = 'content'): PullRequestChange {
  const isContent = ({ file }: ChangedFile) => file.startsWith(`${folder}/`);
  const changesContent = changes.some(isContent);
  if (!changesContent) return { changesContent, problems: [] };
  const problems = changes.flatMap((change) => {
    const place = { file: change.file.replace(CONTROL, '\ufffd'), line: 1, column: 1, length: 1, rule: 'pull-request' };
    if (!isContent(change)) return [{ ...place, message: `a pull request from a fork that changes \`${folder}/\` changes nothing else`, hint: 'take this file out, and open a second pull request for it' }];
    const odd = MODES[change.mode];
    return odd ? [{ ...place, message: `${odd} is no content`, hint: 'commit a plain file without the right to run' }] : [];
  });
  return { changesContent, problems };
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
