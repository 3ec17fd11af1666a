// Finds EPUBCheck, with which the tests check the books, or installs it: `node scripts/epubcheck.ts` prints its path.
import { findOptionalProgram, type Program } from './programs.ts';

const EPUBCHECK: Program = { name: 'EPUBCheck', variable: 'EPUBCHECK_PATH', names: ['epubcheck'], debian: 'epubcheck' };

/**
 * The path of EPUBCheck, a program or, as Debian has it, a jar file: `EPUBCHECK_PATH`, or one on the PATH. If there is none, root gets
 * Debian's, with the Java that it needs.
 *
 * @returns undefined if there is none and none can be installed; a line on stderr says what to do.
 * @throws instead of that under `CI=true`.
 */
export function findEpubcheck(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return findOptionalProgram(EPUBCHECK, environment);
}

if (import.meta.main) console.log(findEpubcheck() ?? '');
