import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import type { Places } from '../../client/search/disk-files.ts';
import { scriptJson } from '../../escape/json.ts';
import { bundleClassic } from '../../integrations/classic-bundle.ts';

/** Takes the place of `fetch` in Pagefind's code. */
const READER = 'src/client/search/disk-files.ts';
/** Bytes of index in a pack, before compression: a search reads the packs of its words and of the ten pages that it shows. */
const PACK = 64 * 1024;

/**
 * Writes the search for pages opened from disk. From there a browser reads no file for a script, by `fetch`, `import()` or a worker; it
 * only runs classic scripts. So the index is there a second time, as scripts:
 *
 * - `pagefind.js` is Pagefind's own code, in which `fetch` is a reader of packs, with the list of where each file is;
 * - `<number>.js` is a pack: some files of the index, one after the other, by gzip and base64. The reader loads a pack when Pagefind
 *   asks for the first of its files.
 *
 * Both searches have the same code and the same index, and so the same results. There are two because one form would cost the web:
 * as scripts, the pages' texts are 5 % more to transfer, and Pagefind's worker, in which a search keeps no one from typing, cannot load
 * them; in packs, each result would be ten times what is needed. For a disk, 40 packs in place of 350 files are a fifth smaller.
 *
 * @param pagefind Pagefind's code for browsers.
 * @param files the index as Pagefind makes it.
 */
export async function writeDiskSearch({ root, pagefind, files, to }: { root: URL; pagefind: URL; files: IndexFile[]; to: URL }): Promise<void> {
  const { packs, places } = packFiles(files.filter(({ path }) => !path.endsWith('.js')));
  await mkdir(to, { recursive: true });
  for (const [number, pack] of packs.entries()) await writeFile(new URL(`${number}.js`, to), `waymarkPacks[${number}]=${scriptJson(gzipSync(pack, { level: 9 }).toString('base64'))}`);
  await bundleClassic({
    root,
    entry: fileURLToPath(pagefind),
    global: 'waymarkPagefind',
    to: new URL('pagefind.js', to),
    define: { DISK_PLACES: scriptJson(places), 'import.meta.url': 'undefined' },
    inject: { fetch: [fileURLToPath(new URL(READER, root)), 'readFile'] },
  });
}

/**
 * Puts files of one folder together in packs. Their own compression is undone first, as Pagefind takes them without it too.
 *
 * @returns the content of each pack, and where each file is in them.
 */
export function packFiles(files: IndexFile[]): { packs: Uint8Array[]; places: Places } {
  const packs: Uint8Array[][] = [];
  const places: Places = {};
  let folder: string | undefined;
  let size = 0;
  for (const { path, content } of inOrder(files)) {
    const own = path.replace(/[^/]*$/, '');
    if (own !== folder || size + content.length > PACK) {
      packs.push([]);
      folder = own;
      size = 0;
    }
    packs.at(-1)?.push(content);
    places[path] = [packs.length - 1, size, size + content.length];
    size += content.length;
  }
  return { packs: packs.map((parts) => Buffer.concat(parts)), places };
}

/** The files without compression, by folder, and texts of pages by address: neighbours share words, and are often found together. */
function inOrder(files: IndexFile[]): IndexFile[] {
  const plain = files.map(({ path, content }) => ({ path, content: isGzip(content) ? gunzipSync(content) : content }));
  const key = ({ path, content }: IndexFile) => (path.startsWith('fragment/') ? `fragment/${/"url":"([^"]*)"/.exec(Buffer.from(content).toString())?.[1]}` : path);
  return plain
    .map((file) => ({ file, key: key(file) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ file }) => file);
}

const isGzip = (content: Uint8Array) => content[0] === 0x1f && content[1] === 0x8b;
