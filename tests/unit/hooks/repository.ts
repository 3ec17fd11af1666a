import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The environment of a git that knows nothing of this machine, nor of the repository that the tests run in. */
export const GIT_ENV: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_SYSTEM: devNull,
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

export interface Repository {
  folder: string;
  /** Runs git and returns what it says; it throws if git fails. */
  git(...args: string[]): string;
  /** Runs a program and returns its exit code and what it says. */
  run(command: string, ...args: string[]): { code: number | null; output: string };
  /** Writes files, by their paths. */
  write(files: Record<string, string>): void;
  remove(): void;
}

/** An empty git repository in a folder of its own. */
export function makeRepository(): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'repository-'));
  const options = { cwd: folder, env: GIT_ENV, encoding: 'utf8', stdio: 'pipe' } as const;
  const git = (...args: string[]) => execFileSync('git', args, options);
  git('init', '--quiet', '--initial-branch', 'main');
  return {
    folder,
    git,
    run: (command, ...args) => {
      const { status, stdout, stderr } = spawnSync(command, args, options);
      return { code: status, output: stdout + stderr };
    },
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
