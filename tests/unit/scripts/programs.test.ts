import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findChromium } from '../../../scripts/chromium.ts';
import { findEpubcheck } from '../../../scripts/epubcheck.ts';
import { findFirefox } from '../../../scripts/firefox.ts';

// This machine's own browsers are out of the question.
vi.mock('playwright-core', () => ({ chromium: { executablePath: () => '/nowhere/chrome' } }));

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A program of that name, as a shell script. */
function program(name: string, script = 'exit 0'): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Programs that install others, and note in the file `asked` what they were asked for. */
function installers(script: string): void {
  for (const name of ['apt-get', 'npx']) program(name, `echo "${name} $*" >> '${folder}/asked'\n${script}`);
}
const installs = (name: string) => `printf '#!/bin/sh\\n' > '${folder}/${name}' && /bin/chmod +x '${folder}/${name}'`;

const asked = () => readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');

/** Only root on Debian gets a package. */
const getsPackages = process.getuid?.() === 0 && existsSync('/etc/debian_version');

describe.skipIf(process.platform !== 'linux').each([
  ['Chromium', findChromium, 'CHROMIUM_PATH', 'chromium', 'google-chrome'],
  ['Firefox', findFirefox, 'FIREFOX_PATH', 'firefox-esr', 'firefox'],
  ['EPUBCheck', findEpubcheck, 'EPUBCHECK_PATH', 'epubcheck', 'epubcheck'],
] as const)('%s', (_, find, variable, debian, other) => {
  test('is where the variable says', () => {
    program(debian);
    const own = program('my-own');
    expect(find({ [variable]: own, PATH: folder })).toBe(own);
  });

  test('is not silently another one than the variable says', () => {
    program(debian);
    expect(() => find({ [variable]: '/nowhere/else', PATH: folder })).toThrow(`${variable} is /nowhere/else, and no program is there.`);
  });

  test('is looked for on the PATH', () => {
    const found = program(other);
    expect(find({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(found);
  });

  test.runIf(getsPackages)('is installed where there is none, with fresh lists of packages only if it takes them', () => {
    installers(`case "$*" in *update*) printf '' > '${folder}/lists';; *${debian}*) test -e '${folder}/lists' && ${installs(debian)};; esac`);
    expect(find({ PATH: folder })).toBe(join(folder, debian));
    rmSync(join(folder, debian));
    expect(find({ PATH: folder })).toBe(join(folder, debian));
    const install = `apt-get install -y --no-install-recommends ${debian}`;
    expect(asked()).toEqual([install, 'apt-get update', install, install]);
  });
});

test.skipIf(process.platform !== 'linux')('Chromium is installed by Playwright where there are no packages', () => {
  installers(`case "$0" in *npx) ${installs('chromium')};; *) exit 100;; esac`);
  expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium'));
  expect(asked().at(-1)).toBe('npx playwright-core install chromium');
});

describe.skipIf(process.platform !== 'linux')('what cannot be installed', () => {
  beforeEach(() => installers('exit 100'));

  test('is an error, if it is Chromium, that says what to do', () => {
    expect(() => findChromium({ PATH: folder })).toThrow(/There is no Chromium, and installing one failed\. Do one of these[^]*npx playwright-core install chromium\n {2}CHROMIUM_PATH=\/path\/to\/chrome npm test$/);
  });

  test.each([
    ['Firefox', findFirefox, 'firefox-esr'],
    ['EPUBCheck', findEpubcheck, 'epubcheck'],
  ] as const)('is a line, if it is %s, that says what to do; in CI an error', (name, find, debian) => {
    expect(find({ PATH: folder })).toBeUndefined();
    expect(said.at(-1)).toContain(`SKIPPED: There is no ${name}`);
    expect(said.at(-1)).toContain(`sudo apt-get update && sudo apt-get install -y --no-install-recommends ${debian}`);
    expect(() => find({ PATH: folder, CI: 'true' })).toThrow(`There is no ${name}`);
  });
});
