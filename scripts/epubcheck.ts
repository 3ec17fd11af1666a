// Finds EPUBCheck, with which the tests check the books, or installs it: `node scripts/epubcheck.ts` prints its path.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const APT = { command: 'apt-get', args: ['install', '-y', '--no-install-recommends', 'epubcheck'] };

/**
 * The path of EPUBCheck, a program or a jar file: one on the PATH; if there is none, Debian's package, which is installed for root.
 *
 * @returns undefined if there is none and none can be installed; a message on stderr then says what to do.
 * @throws instead of that under `CI=true`: there the books must be checked.
 */
export function findEpubcheck(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const found = onPath(environment.PATH);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.error('There is no EPUBCheck for the tests: installing it.');
    const run = (...args: string[]) => spawnSync(APT.command, args, { env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 2, 2] }).status === 0;
    const installed = run('update') && run(...APT.args) ? onPath(environment.PATH) : undefined;
    if (installed) return installed;
  }
  const message = 'There is no EPUBCheck, so the books are not checked by it. Install it, for example with `sudo apt-get install epubcheck` or `brew install epubcheck`.';
  if (environment.CI === 'true') throw new Error(message);
  console.error(message);
  return undefined;
}

function onPath(path = ''): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, 'epubcheck'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

if (import.meta.main) console.log(findEpubcheck() ?? '');
