import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeClassic } from '../../../src/integrations/classic-scripts.ts';

let folder: string;
let site: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'classic-'));
  site = join(folder, 'dist');
  await mkdir(join(site, '_astro'), { recursive: true });
  await writeFile(join(site, '_astro/a.js'), 'const a=1');
  await writeFile(join(folder, 'outside.js'), 'const mine=1');
});
afterEach(() => rm(folder, { recursive: true }));

const page = (address: string) => writeFile(join(site, 'index.html'), `<head><script type="module" src="${address}"></script></head>`);

test('a module becomes a script that browsers load from disk, with names of its own', async () => {
  await page('/_astro/a.js');
  await makeClassic(site);
  expect(await readFile(join(site, 'index.html'), 'utf8')).toBe('<head><script defer src="/_astro/a.js"></script></head>');
  expect(await readFile(join(site, '_astro/a.js'), 'utf8')).toBe('(()=>{const a=1\n})();');
});

test('a module with imports is refused: from disk a page would be without it', async () => {
  await writeFile(join(site, '_astro/a.js'), 'import{b}from"./b.js";b()');
  await page('/_astro/a.js');
  await expect(makeClassic(site)).rejects.toThrow('/_astro/a.js imports or exports');
});

test.each(['/../outside.js', '/_astro/../../outside.js', '/gone.js', 'https://elsewhere.example/x.js'])('%s is no script of the site, and no file is touched for it', async (address) => {
  await page(address);
  await expect(makeClassic(site)).rejects.toThrow(address);
  expect(await readFile(join(folder, 'outside.js'), 'utf8')).toBe('const mine=1');
});
