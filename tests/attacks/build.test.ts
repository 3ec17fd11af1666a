import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { astroBuild, ROOT } from '../support/astro-build.ts';
import type { AttackFile } from '../support/attack-case.ts';
import { attacks, writeAttack } from '../support/attack-site.ts';
import { startHostileBrowser, type HostileBrowser } from '../support/hostile-browser.ts';
import { listFiles } from '../support/html.ts';

/** What the check accepts because nothing comes of it: all of it is built as one site, and opened. */

let output: { exitCode: number; output: string };
let browser: HostileBrowser;
let dist: string;
const accepted = (await attacks()).filter(([, { refused }]) => refused.length === 0);

beforeAll(async () => {
  const folder = `${inject('workFolder')}/accepted`;
  const files: Record<string, AttackFile> = {};
  for (const [name, attack] of accepted) {
    for (const [path, file] of Object.entries(attack.files)) {
      if (path in files) throw new Error(`${name}: another attack has a file ${path} too, and all are built as one site`);
      files[path] = file;
    }
  }
  await writeAttack(join(ROOT, folder), { tries: '', files, refused: [] });
  dist = join(ROOT, folder, 'dist');
  output = await astroBuild({ content: `${folder}/content`, out: `${folder}/dist`, cache: `${folder}/cache` });
  browser = await startHostileBrowser(new Map());
});
afterAll(() => browser.close());

test('what the check accepts builds', () => {
  expect(accepted.length).toBeGreaterThan(3);
  expect(output.exitCode, output.output).toBe(0);
});

test('nothing of it runs or asks for anything, on any page', async () => {
  const pages = (await listFiles(dist)).filter((path) => path.endsWith('.html'));
  expect(pages).toEqual(expect.arrayContaining(['faqs/many-quotes.html', 'faqs/slow-colours.html']));
  await browser.open(dist, pages);
  expect(browser.ran).toEqual([]);
  expect(browser.asked).toEqual([]);
});

test('nothing of it becomes a command in the log', () => {
  expect(output.output.split(/\r\n|\r|\n/).filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
});
