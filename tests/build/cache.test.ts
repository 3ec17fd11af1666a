import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '../support/astro-build.ts';
import { buildFixture, type Fixture } from '../support/fixture.ts';
import { listFiles, parsePage } from '../support/html.ts';

/** Astro's generated types and modules. They belong to no site: every build writes them anew. */
const GENERATED = join(ROOT, '.astro');

let site: Fixture;
let sound: Record<string, string>;

/** Every page and what pages are made of. */
async function published(): Promise<Record<string, string>> {
  // The page about reading offline tells the size of the search index, which Pagefind writes in an order of chance.
  const paths = (await listFiles(site.folder)).filter((path) => (path.endsWith('.html') || path.startsWith('_astro/')) && path !== 'offline.html');
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(join(site.folder, path), 'base64')])));
}

/** Replaces the content of a file; with `undefined`, the file by a folder that is not empty. */
async function damage(file: string, change: (content: Buffer) => Buffer | string | undefined): Promise<void> {
  const changed = change(await readFile(file));
  if (changed !== undefined) return writeFile(file, changed);
  await rm(file);
  await mkdir(join(file, 'inside'), { recursive: true });
}

const nothing = () => '';
const half = (content: Buffer) => content.subarray(0, content.length / 2);
const garbage = () => Buffer.from([0, 255, 123, 91, 49, 44]);
const folder = () => undefined;

/** What a damaged cache should cost: time. */
async function expectSame(): Promise<void> {
  await site.rebuild();
  expect(site.output).not.toMatch(/\bERROR\b|Unable to/);
  expect(site.exitCode).toBe(0);
  const now = await published();
  expect(Object.keys(now)).toEqual(Object.keys(sound));
  expect(Object.keys(now).filter((path) => now[path] !== sound[path])).toEqual([]);
}

const drawings = async () => (await readdir(join(site.cache, 'drawings'))).map((name) => join(site.cache, 'drawings', name));
const pictures = async () => (await readdir(join(site.cache, 'assets'))).map((name) => join(site.cache, 'assets', name));

beforeAll(async () => {
  site = await buildFixture('small');
  expect(site.exitCode).toBe(0);
  sound = await published();
  expect(await drawings()).not.toEqual([]);
  expect(await pictures()).not.toEqual([]);
});

test('files that are emptied, cut off, garbage or of another shape cost a build nothing but time', async () => {
  await damage(join(site.cache, 'data-store.json'), () => '[1]');
  const damages = [nothing, half, garbage];
  for (const [index, file] of [...(await drawings()), ...(await pictures())].entries()) await damage(file, damages[index % damages.length] ?? nothing);
  await damage(join(GENERATED, 'content-modules.mjs'), half);
  await damage(join(GENERATED, 'content-assets.mjs'), garbage);
  await damage(join(GENERATED, 'collections/collections.json'), nothing);
  await expectSame();
});

test('nor do folders in the place of files, and files in the place of folders', async () => {
  await damage(join(site.cache, 'data-store.json'), folder);
  for (const file of await drawings()) await damage(file, folder);
  await rm(join(site.cache, 'assets'), { recursive: true });
  await writeFile(join(site.cache, 'assets'), '');
  for (const name of ['content-modules.mjs', 'content.d.ts', 'types.d.ts']) await damage(join(GENERATED, name), folder);
  await rm(join(GENERATED, 'collections'), { recursive: true });
  await writeFile(join(GENERATED, 'collections'), '');
  await expectSame();
});

test('a stage that others come before has its new place, though its text is the same', async () => {
  const summit = await readFile(join(site.folder, '../content/roadmaps/walk/02-summit.mdx'), 'utf8');
  await site.edit('roadmaps/walk/02-summit.mdx', () => undefined);
  await site.edit('roadmaps/walk/03-summit.mdx', () => summit);
  await site.edit('roadmaps/walk/02-ridge.mdx', () => summit.replace('title: Reach the summit', 'title: Cross the ridge').replace('aliases: [top]\n', '').replace('duration: ongoing', 'duration: 2 weeks').replace('id: climb', 'id: cross'));
  await site.rebuild();
  expect(site.output).not.toMatch(/Invalid date|failed to resolve/);
  expect(site.exitCode).toBe(0);
  const start = parsePage('start', await site.html('roadmaps/walk/start.html'));
  expect(start.all('a').filter(({ text }) => text.startsWith('Next')).map(({ attributes }) => attributes.href)).toEqual(['ridge.html']);
  expect(parsePage('walk', await site.html('roadmaps/walk.html')).all('main')[0]?.text).toContain('then ongoing');
});
