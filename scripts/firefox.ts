// Finds the Firefox in which the tests open the site from disk, or installs one: `node scripts/firefox.ts` prints its path.
import { findOptionalProgram, type Program } from './programs.ts';

const FIREFOX: Program = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  debian: 'firefox-esr',
};

/**
 * The path of a Firefox: `FIREFOX_PATH`, or one on the PATH. If there is none, root gets Debian's.
 *
 * @returns undefined if there is none and none can be installed; a line on stderr says what to do.
 * @throws instead of that under `CI=true`.
 */
export function findFirefox(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return findOptionalProgram(FIREFOX, environment);
}

if (import.meta.main) console.log(findFirefox() ?? '');
