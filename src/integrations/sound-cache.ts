import { createHash } from 'node:crypto';
import { access, constants, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro's store of parsed content, in the cache of builds and, for the dev server, beside its generated types. */
const STORE = 'data-store.json';
/** Pictures as Astro has scaled them, our drawings, and what the last whole build says of the pictures. */
const [PICTURES, DRAWINGS, RECORD] = ['assets', 'drawings', 'pictures.json'] as const;
/** Which Astro and which library of pictures made them. */
const VERSIONS = 'package-lock.json';

/** What a whole build knows of the pictures that it leaves behind. */
interface Pictures {
  /** The sum of the versions that made them. */
  versions: string;
  /** The sum of each, by its name. */
  sums: Record<string, string>;
}

/**
 * Keeps a damaged or stale cache from reaching a build. Astro believes what it finds there: it publishes half a picture, dies of a store
 * that is JSON of another shape or of a folder where a file belongs, and takes an entry whose text it knows for one whose file still has
 * its old name.
 *
 * So Astro finds no store: what it gets is made of content that was read and checked before, in a moment. Of pictures a whole build records
 * sums, and the next one begins without those that differ. The drawings have sums of their own (`src/drawings/kept.ts`).
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
        // A dev server that begins anew by itself goes on with its store.
        if (command === 'dev') return isRestart ? undefined : remove(join(generated, STORE));
        const dropped = await dropUnsound(root, cache);
        if (dropped.length > 0) logger.info(`made anew, because the cache is not as the last build left it: ${dropped.join(', ')}`);
        for (const folder of [generated, join(generated, 'collections')]) await dropMisplaced(folder);
      },
      'astro:build:done': () => recordPictures(root, cache),
    },
  };
}

/** Records the pictures that a whole build leaves behind. Without a record, the next one begins without them. */
export async function recordPictures(root: string, cache: string): Promise<void> {
  const found: Pictures = { versions: await sumOf(join(root, VERSIONS)), sums: await sumsOf(cache) };
  await remove(join(cache, RECORD));
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, RECORD), JSON.stringify(found));
}

/**
 * Drops Astro's store, and what is not as the last whole build with the same libraries left it.
 *
 * @returns the names of the pictures that were dropped.
 */
export async function dropUnsound(root: string, cache: string): Promise<string[]> {
  await remove(join(cache, STORE));
  await dropMisplaced(cache, (name) => [PICTURES, DRAWINGS, RECORD].some((ours) => ours === name));
  const [recorded, versions, sums] = await Promise.all([readRecord(join(cache, RECORD)), sumOf(join(root, VERSIONS)), sumsOf(cache)]);
  const dropped = Object.keys(sums).filter((name) => recorded.versions !== versions || recorded.sums[name] !== sums[name]);
  for (const name of dropped) await remove(join(cache, PICTURES, name));
  return dropped;
}

/** Drops what is no file where one belongs, or no folder: Astro neither reads nor overwrites it. What has an extension is a file. */
async function dropMisplaced(folder: string, isOurs = (_name: string) => true): Promise<void> {
  for (const item of await listFolder(folder)) {
    const path = join(folder, item.name);
    const isOpen = await access(path, constants.R_OK | constants.W_OK).then(() => true, () => false);
    if (isOurs(item.name) && (!isOpen || item.isDirectory() === /\.\w+$/.test(item.name))) await remove(path);
  }
}

async function readRecord(file: string): Promise<Pictures> {
  try {
    const found: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isRecord(found)) return found;
  } catch {
    // None is there, or none that says anything.
  }
  return { versions: '', sums: {} };
}

function isRecord(found: unknown): found is Pictures {
  if (typeof found !== 'object' || found === null || !('versions' in found) || !('sums' in found)) return false;
  return typeof found.sums === 'object' && found.sums !== null;
}

/** The sums of the pictures, by their names. What cannot be read has one that no record has. */
async function sumsOf(cache: string): Promise<Pictures['sums']> {
  const folder = join(cache, PICTURES);
  const pictures = await listFolder(folder);
  const sums = pictures.map(async ({ name }) => [name, await sumOf(join(folder, name)).catch(() => '')] as const);
  return Object.fromEntries(await Promise.all(sums));
}

const sumOf = async (file: string) => createHash('sha256').update(await readFile(file)).digest('hex');
const listFolder = (folder: string) => readdir(folder, { withFileTypes: true }).catch(() => []);
const remove = (path: string) => rm(path, { recursive: true, force: true });
