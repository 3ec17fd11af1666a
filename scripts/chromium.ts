// Finds the Chromium in which the tests run, or installs one: `node scripts/chromium.ts` prints its path.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

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

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const APT = { command: 'apt-get', args: ['install', '-y', '--no-install-recommends', 'chromium'] };
const NPX = { command: 'npx', args: ['playwright-core', 'install', 'chromium'] };

/**
 * The path of a Chromium: `CHROMIUM_PATH`, one on the PATH, or Playwright's own. If there is none it is installed, by Debian's
 * packages for root and by Playwright otherwise.
 *
 * @throws if there is none and none can be installed; the message says what to do.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment.CHROMIUM_PATH;
  if (given) {
    if (isProgram(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, and no program is there. Correct it, or unset it so that one is looked for.`);
  }
  return installedChromium(environment.PATH) ?? installChromium(environment);
}

/** A Chromium that is there already. */
function installedChromium(path = ''): string | undefined {
  const onPath = path.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
  return [...onPath, ...(process.platform === 'darwin' ? MAC : []), chromium.executablePath()].find(isProgram);
}

function installChromium(environment: NodeJS.ProcessEnv): string {
  const byDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  console.error('There is no Chromium for the tests: installing one.');
  const run = (command: string, args: string[]) =>
    // Its output goes to stderr: stdout is for what the tests say.
    spawnSync(command, args, { env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0;
  const done = byDebian ? run(APT.command, ['update']) && run(APT.command, APT.args) : run(NPX.command, NPX.args);
  const found = done ? installedChromium(environment.PATH) : undefined;
  if (found) return found;
  const commands = [...(existsSync('/etc/debian_version') ? [`  sudo apt-get update && sudo ${[APT.command, ...APT.args].join(' ')}`] : []), `  ${[NPX.command, ...NPX.args].join(' ')}`];
  throw new Error(`There is no Chromium, and installing one failed. Do one of these, then run the tests again:\n${commands.join('\n')}\n  CHROMIUM_PATH=/path/to/chrome npm test`);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) console.log(findChromium());
