import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Drawing } from '../../../src/drawings/diagram.ts';
import { DRAWERS } from '../../../src/drawings/index.ts';
import { readKept } from '../../../src/drawings/kept.ts';
import { renderDiagram } from '../../../src/drawings/render.ts';

const LADDER = DRAWERS.ladder({ title: 'Engineer', hue: 'green', levels: [{ label: 'Junior' }, { label: 'Senior' }] });

let cacheFolder: string;
let drawn: Drawing;
let file: string;
let whole: Buffer;

const draw = (folder = cacheFolder) => renderDiagram(LADDER, { idPrefix: 'd', cacheFolder: folder });

beforeAll(async () => {
  cacheFolder = await mkdtemp(path.join(tmpdir(), 'waymark-kept-'));
  drawn = await draw();
  const [name = ''] = await readdir(cacheFolder);
  file = path.join(cacheFolder, name);
  whole = await readFile(file);
});
afterAll(() => rm(cacheFolder, { recursive: true }));

it('takes a drawing that is there as it was kept', async () => {
  expect(Object.keys((await readKept(file)) ?? {})).toEqual(['wide', 'narrow']);
  expect(await draw()).toEqual(drawn);
});

const text = () => whole.toString();
const DAMAGES: [string, () => Buffer | string][] = [
  ['empty', () => ''],
  ['cut in the middle', () => whole.subarray(0, whole.length / 2)],
  ['cut at its end', () => whole.subarray(0, -1)],
  ['without its beginning', () => whole.subarray(1)],
  ['garbage', () => Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 97) % 256))],
  ['filled with zeros', () => Buffer.alloc(whole.length)],
  ['another by a letter', () => text().replace('Junior', 'Yunior')],
  ['longer', () => `${text()}<script>alert(1)</script>`],
  ['as an older version kept it', () => text().replace(/\n.*$/, '')],
  ['an error of another program', () => 'Error: Invalid date:Infinity'],
];

it.each(DAMAGES)('draws anew what is %s, and keeps it whole again', async (_, damaged) => {
  await writeFile(file, damaged());
  expect(await draw()).toEqual(drawn);
  expect(await readFile(file)).toEqual(whole);
  expect(await readdir(cacheFolder)).toHaveLength(1);
});

it('draws anew what is a folder, and keeps it whole again', async () => {
  await rm(file);
  await mkdir(path.join(file, 'inside'), { recursive: true });
  expect(await draw()).toEqual(drawn);
  expect(await readFile(file)).toEqual(whole);
  expect(await readdir(cacheFolder)).toHaveLength(1);
});

it('draws also where nothing can be kept', async () => {
  expect(await draw(path.join(file, 'folder-in-a-file'))).toEqual(drawn);
});

it('keeps a drawing that is asked for several times at once', async () => {
  await rm(file);
  expect(await Promise.all(Array.from({ length: 8 }, () => draw()))).toEqual(Array.from({ length: 8 }, () => drawn));
  expect(await readFile(file)).toEqual(whole);
  expect(await readdir(cacheFolder)).toHaveLength(1);
});
