import { execFileSync } from 'node:child_process';

export interface GitOptions {
  /** The folder of the repository. */
  cwd: string;
  input?: string;
  /** The file of another index than the repository's own. */
  index?: string;
}

/** Runs git with its arguments as they are, without a shell, and returns what it says. It throws if git fails. */
export function git(args: readonly string[], { cwd, input = '', index }: GitOptions): string {
  const env = index === undefined ? process.env : { ...process.env, GIT_INDEX_FILE: index };
  return execFileSync('git', args, { cwd, input, env, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** A file that a change touches. */
export interface ChangedFile {
  /** The path from the repository's root. */
  file: string;
  /** What it is after the change, as git writes it: `100644`, `120000` for a symbolic link, `000000` if it is gone. */
  mode: string;
}

/**
 * Reads what `git diff-tree -r --raw -z --no-renames` says: `:100644 100644 1a2b3c4 5d6e7f8 M`, a zero byte, the path, a zero byte, and
 * so on. Paths come as they are, so that no name of a file can look like another line.
 */
export function parseRawDiff(output: string): ChangedFile[] {
  const parts = output.split('\0');
  return parts.flatMap((part, index) => (part.startsWith(':') && index % 2 === 0 ? [{ file: parts[index + 1] ?? '', mode: part.split(' ')[1] ?? '' }] : []));
}
