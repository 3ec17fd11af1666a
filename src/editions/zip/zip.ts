import { closeSync, openSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { isCompressed } from './contents.ts';

/** The one folder that the archive unpacks to. */
const FOLDER = 'waymark';

/**
 * Writes files as a zip archive, one after the other, so that only one is in memory. The same files give the same bytes on every
 * machine: names are sorted, times are fixed, and the compression is not the platform's.
 *
 * @param root the folder that the paths are from.
 * @param paths the files to put in, with forward slashes.
 * @param replaced texts for files whose copy in the archive differs, by path.
 * @param archive where to write it.
 */
export async function writeZip(root: string, paths: readonly string[], replaced: ReadonlyMap<string, string>, archive: string): Promise<void> {
  // Zip knows local times only, and none before this one.
  const time = new Date(1980, 0, 1);
  const out = openSync(archive, 'w');
  try {
    const zip = new Zip((error, bytes) => {
      if (error) throw error;
      writeSync(out, bytes);
    });
    for (const path of [...paths].sort()) {
      // Level 0 stores. It does so inside a deflate stream, because unpackers that read from the front cannot find the end of a file that
      // is stored as it is.
      const file = new ZipDeflate(`${FOLDER}/${path}`, { level: isCompressed(path) ? 0 : 9 });
      file.mtime = time;
      zip.add(file);
      const text = replaced.get(path);
      file.push(text === undefined ? await readFile(join(root, path)) : new TextEncoder().encode(text), true);
    }
    zip.end();
  } finally {
    closeSync(out);
  }
}
