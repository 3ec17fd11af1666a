// Finds the programs that the tests need and npm does not bring, or installs them. chromium.ts, firefox.ts and epubcheck.ts know one each.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Program {
  /** What people call it. */
  name: string;
  /** The variable that says where it is: `FIREFOX_PATH`. */
  variable: string;
  /** Its names on the PATH. */
  names: string[];
  /** Where else it may be, as full paths. */
  places?: string[];
  /** The name of Debian's package. */
  debian: string;
}

/** Debian, or a system made of it, as Ubuntu is. */
export const isDebian = () => existsSync('/etc/debian_version');

/** What installs a program on Debian, for people to copy. */
export const debianCommand = ({ debian }: Program) => `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${debian}`;

/**
 * The path of a program that is there already, or undefined.
 *
 * @throws if its variable names a path where no program is: another one would be a surprise.
 */
export function findProgram({ variable, names, places = [] }: Program, environment: NodeJS.ProcessEnv): string | undefined {
  const given = environment[variable];
  if (given) {
    if (isProgram(given)) return given;
    throw new Error(`${variable} is ${given}, and no program is there. Correct it, or unset it so that one is looked for.`);
  }
  const folders = (environment.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
  return [...onPath, ...places].find(isProgram);
}

/**
 * The path of a program that some tests need, and that root gets on Debian if there is none.
 *
 * @returns undefined if there is none and none can be installed; then a line on stderr says what to do, and the tests are skipped.
 * @throws that line instead under `CI=true`, where no test may be skipped unnoticed.
 */
export function findOptionalProgram(program: Program, environment: NodeJS.ProcessEnv): string | undefined {
  const found = findProgram(program, environment) ?? (installByDebian(program, environment) ? findProgram(program, environment) : undefined);
  if (found) return found;
  const message = `There is no ${program.name}, and some tests need it. Install it, on Debian and Ubuntu with \`${debianCommand(program)}\`, or set ${program.variable} to where it is.`;
  if (environment.CI === 'true') throw new Error(message);
  console.error(`SKIPPED: ${message}`);
  return undefined;
}

/** Installs a program if this is Debian and the user is root; says whether it did. */
export function installByDebian({ name, debian }: Program, environment: NodeJS.ProcessEnv): boolean {
  if (process.getuid?.() !== 0 || !isDebian()) return false;
  console.error(`There is no ${name} for the tests: installing Debian's package ${debian}.`);
  const apt = (...args: string[]) => run('apt-get', args, environment);
  const install = () => apt('install', '-y', '--no-install-recommends', debian);
  // The lists of packages are missing on a fresh machine, and fetched for the first program only.
  return install() || (apt('update') && install());
}

/** Runs a command; says whether it succeeded. Its output goes to stderr: stdout is for what the tests say. */
export function run(command: string, args: string[], environment: NodeJS.ProcessEnv): boolean {
  return spawnSync(command, args, { env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
