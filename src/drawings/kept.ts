import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Drawing } from './diagram.ts';

/*
 * Drawings that one build keeps for the next. A kept drawing goes into a page as it is, so it ends with its own sum: what a full disk cut
 * off, or what else came to stand under its name, is no drawing, and is drawn anew.
 */
const sumOf = (json: string) => `\n${createHash('sha256').update(json).digest('hex')}`;
const SUM_LENGTH = sumOf('').length;

/** A kept drawing; undefined if there is none, or if it is not what was kept. */
export async function readKept(file: string): Promise<Drawing | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const json = text.slice(0, -SUM_LENGTH);
  return json !== '' && text.endsWith(sumOf(json)) ? (JSON.parse(json) as Drawing) : undefined;
}

/** Keeps a drawing if that is possible. A build does not need it, so it never fails for it. */
export async function keep(file: string, drawing: Drawing): Promise<void> {
  const json = JSON.stringify(drawing);
  // Written beside and renamed, so that a build that is stopped leaves no half drawing behind.
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(unfinished, json + sumOf(json));
    // A folder in its place would stay there for ever: nothing is renamed over one.
    await rename(unfinished, file).catch(async () => {
      await rm(file, { recursive: true, force: true });
      await rename(unfinished, file);
    });
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}
