// Finds the Chromium in which the tests run, or installs one: `node scripts/chromium.ts` prints its path.
import { chromium } from 'playwright-core';
import { debianCommand, findProgram, installByDebian, isDebian, run, type Program } from './programs.ts';

/** How the tests start it: without a window, and without a request of its own. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const CHROMIUM: Program = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'],
  places: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  debian: 'chromium',
};
const NPX = { command: 'npx', args: ['playwright-core', 'install', 'chromium'] };

/**
 * The path of a Chromium: `CHROMIUM_PATH`, one on the PATH, or Playwright's own. If there is none it is installed, by Debian's
 * packages for root and by Playwright otherwise.
 *
 * @throws if there is none and none can be installed; the message says what to do.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const program = { ...CHROMIUM, places: [...(CHROMIUM.places ?? []), chromium.executablePath()] };
  const there = findProgram(program, environment);
  if (there) return there;
  if (installByDebian(program, environment) || run(NPX.command, NPX.args, environment)) {
    const installed = findProgram(program, environment);
    if (installed) return installed;
  }
  const commands = [...(isDebian() ? [debianCommand(program)] : []), `${NPX.command} ${NPX.args.join(' ')}`, 'CHROMIUM_PATH=/path/to/chrome npm test'];
  throw new Error(`There is no Chromium, and installing one failed. Do one of these, then run the tests again:\n${commands.map((command) => `  ${command}`).join('\n')}`);
}

if (import.meta.main) console.log(findChromium());
