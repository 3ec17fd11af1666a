import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findChromium } from '../../../scripts/chromium.ts';

// This machine's own browsers are out of the question.
vi.mock('playwright-core', () => ({ chromium: { executablePath: () => '/nowhere/chrome' } }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program of that name, as a shell script. */
function program(name: string, script = 'exit 0'): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform !== 'linux')('Chromium', () => {
  test('is where CHROMIUM_PATH says', () => {
    program('chromium');
    const own = program('my-chrome');
    expect(findChromium({ CHROMIUM_PATH: own, PATH: folder })).toBe(own);
  });

  test('is not silently another one than CHROMIUM_PATH says', () => {
    program('chromium');
    expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/else', PATH: folder })).toThrow('CHROMIUM_PATH is /nowhere/else, and no program is there.');
  });

  test('is looked for on the PATH under its names', () => {
    const chrome = program('google-chrome');
    expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(chrome);
  });

  test('is installed where there is none', () => {
    const install = `case "$*" in *install*) printf '#!/bin/sh\\n' > '${folder}/chromium' && /bin/chmod +x '${folder}/chromium';; esac`;
    // One or the other is asked, by system and user.
    program('apt-get', install);
    program('npx', install);
    expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium'));
  });

  test('that cannot be installed is an error that says what to do', () => {
    program('apt-get', 'exit 100');
    program('npx', 'exit 1');
    expect(() => findChromium({ PATH: folder })).toThrow(/There is no Chromium, and installing one failed\. Do one of these[^]*npx playwright-core install chromium\n {2}CHROMIUM_PATH=\/path\/to\/chrome npm test$/);
  });
});
