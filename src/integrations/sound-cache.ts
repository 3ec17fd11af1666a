import { createHash } from 'node:crypto';
import { access, constants, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FOLDERS } from '../site/folders.ts';

/** Astro's store of parsed content, in the cache of builds and, for the dev server, beside its generated types. */
const STORE = 'data-store.json';
/** Astro's scaled pictures. */
const PICTURES = 'assets';
const DRAWINGS = 'diagrams';
/** What the last whole build says of the two. */
const RECORD = 'sound.json';
/** What parsed content depends on beside the content. */
const CODE = ['src', 'astro.config.mjs', 'package-lock.json'];

/** What a build knows of the cache that it leaves behind. */
interface Cache {
  /** A sum of the code that wrote it. */
  code: string;
  /** A sum of the names of the content's files. */
  names: string;
  /** The sum of each file, by its path in the cache. */
  sums: Record<string, string>;
}

/**
 * Keeps a damaged or stale cache from reaching a build. Astro believes what it finds there: it publishes half a picture, dies of a store
 * that is JSON of another shape, and takes an entry whose text it knows for one whose file still has its old name. (A stage that was moved
 * behind another one kept its place then, or failed the build with "Rolldown failed to resolve import", until somebody cleared the cache.)
 *
 * So a whole build records sums of what it leaves behind, and the next one begins without what differs: a file that is not as recorded,
 * everything after a change of the code, the store after a file of the content came, went or was renamed. All of it is made anew in
 * seconds. The drawings have sums of their own (`src/diagrams/kept.ts`).
 */
export function soundCache(): AstroIntegration {
  let root: string;
  let cache: string;
  return {
    name: 'waymark-sound-cache',
    hooks: {
      'astro:config:setup': async ({ command, config, isRestart, logger }) => {
        root = fileURLToPath(config.root);
        cache = fileURLToPath(config.cacheDir);
        const generated = join(root, '.astro');
        // Nobody can say when a dev server has left a whole store behind, so it starts with none.
        if (command === 'dev') return isRestart ? undefined : remove(join(generated, STORE));
        const dropped = await dropUnsound(root, cache);
        if (dropped.length > 0) logger.info(`${dropped.join(', ')}: not as the last build left it, so it is made anew`);
        for (const folder of [generated, join(generated, 'collections')]) await dropMisplaced(folder);
      },
      'astro:build:done': () => recordCache(root, cache),
    },
  };
}

/** Records what a whole build leaves behind. Without a record, the next one begins without a cache. */
export async function recordCache(root: string, cache: string): Promise<void> {
  const file = join(cache, RECORD);
  await remove(file);
  await mkdir(cache, { recursive: true });
  await writeFile(file, JSON.stringify({ ...(await basisOf(root)), sums: await sumsOf(cache) } satisfies Cache));
}

/**
 * Drops what is not as the last whole build of this code left it.
 *
 * @returns what was dropped, as paths in the cache.
 */
export async function dropUnsound(root: string, cache: string): Promise<string[]> {
  await dropMisplaced(cache, (name) => [STORE, RECORD, PICTURES, DRAWINGS].includes(name));
  const [recorded, { code, names }, sums] = await Promise.all([readRecord(join(cache, RECORD)), basisOf(root), sumsOf(cache)]);
  const isStale = (path: string) => recorded.code !== code || (path === STORE && recorded.names !== names);
  const isSound = (path: string) => !isStale(path) && recorded.sums[path] === sums[path];
  const dropped = Object.keys(sums).filter((path) => !isSound(path));
  for (const path of dropped) await remove(join(cache, path));
  return dropped;
}

/** What is no file where Astro has one, or no folder: Astro neither reads nor overwrites it. What has an extension is a file. */
async function dropMisplaced(folder: string, isOurs = (_name: string) => true): Promise<void> {
  for (const { name, path, isFolder } of await listFolder(folder)) {
    const isSound = isFolder !== /\.\w+$/.test(name) && (await access(path, constants.R_OK | constants.W_OK).then(() => true, () => false));
    if (isOurs(name) && !isSound) await remove(path);
  }
}

async function readRecord(file: string): Promise<Cache> {
  const none: Cache = { code: '', names: '', sums: {} };
  try {
    const found: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isCache(found) ? found : none;
  } catch {
    return none;
  }
}

function isCache(found: unknown): found is Cache {
  const { code, names, sums } = (found ?? {}) as Partial<Record<keyof Cache, unknown>>;
  return typeof code === 'string' && typeof names === 'string' && typeof sums === 'object' && sums !== null;
}

async function sumsOf(cache: string): Promise<Cache['sums']> {
  const pictures = (await listFolder(join(cache, PICTURES))).map(({ name }) => `${PICTURES}/${name}`);
  const sums: Cache['sums'] = {};
  for (const path of [STORE, ...pictures]) {
    // What cannot be read has a sum that no record has.
    if (await stat(join(cache, path)).catch(() => undefined)) sums[path] = await sumOf(cache, [path]).catch(() => 'unreadable');
  }
  return sums;
}

async function basisOf(root: string): Promise<Pick<Cache, 'code' | 'names'>> {
  const isFolder = async (path: string) => (await stat(join(root, path))).isDirectory();
  const code = await Promise.all(CODE.map(async (path) => ((await isFolder(path)) ? filesBelow(root, path) : [path])));
  const names = await filesBelow(root, FOLDERS.content);
  return { code: await sumOf(root, code.flat()), names: createHash('sha256').update(names.join('\0')).digest('hex') };
}

/** The files below a folder, as paths from the root. */
async function filesBelow(root: string, folder: string): Promise<string[]> {
  const items = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return items.filter((item) => item.isFile()).map((item) => relative(root, join(item.parentPath, item.name))).sort();
}

async function sumOf(root: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(await readFile(join(root, file))).update('\0');
  return hash.digest('hex');
}

/** What lies in a folder; nothing if it is none. */
async function listFolder(folder: string): Promise<{ name: string; path: string; isFolder: boolean }[]> {
  const items = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return items.map((item) => ({ name: item.name, path: join(folder, item.name), isFolder: item.isDirectory() }));
}

const remove = (path: string) => rm(path, { recursive: true, force: true });
