import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { writeDiskSearch } from '../editions/disk/search.ts';
import { bundleClassic } from './classic-bundle.ts';

const DIALOG = 'src/client/search/dialog.ts';

/**
 * Makes what the search loads once it is opened: the dialog, and Pagefind's index of the built pages, in one form for pages that are
 * served and one for pages opened from disk. Runs last, on the HTML as it is published.
 */
export function searchIndex(): AstroIntegration {
  let root: URL;
  return {
    name: 'waymark-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:server:setup': ({ server }) => {
        // While pages are being written there is a dialog, from source, and no index.
        server.middlewares.use('/search/dialog.js', (_, response) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(`waymarkSearch = { openSearch: () => import('/${DIALOG}').then((dialog) => dialog.openSearch()) };`);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        await bundleClassic({ root, entry: DIALOG, global: 'waymarkSearch', to: new URL('search/dialog.js', dir) });
        const { pages, files } = await indexPages(dir);
        const folder = new URL('pagefind/', dir);
        for (const { path, content } of files) {
          const to = new URL(path, folder);
          await mkdir(new URL('.', to), { recursive: true });
          await writeFile(to, content);
        }
        await writeDiskSearch({ root, pagefind: new URL('pagefind.js', folder), files, to: new URL('search/disk/', dir) });
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}

/** @returns the number of pages in the index, and Pagefind's files: its code and the index. */
async function indexPages(dir: URL): Promise<{ pages: number; files: pagefind.IndexFile[] }> {
  const { index, errors } = await pagefind.createIndex({
    // C++, C#, ₹40 and $90 are words here.
    includeCharacters: '+#₹$',
    keepIndexUrl: true,
    // Drawings say what the list beside them says; the footer is the same on every page.
    excludeSelectors: ['svg', 'footer', '.steps'],
  });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: fileURLToPath(dir) });
  if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
  await pagefind.close();
  // Pagefind counts what it has read too; each page that it finds has a file of its own.
  return { pages: made.files.filter(({ path }) => path.startsWith('fragment/')).length, files: withoutUnused(made.files) };
}

/** Leaves out half a megabyte that no page loads: Pagefind's own dialogs and boxes, and its code for languages that no page is in. */
function withoutUnused(files: pagefind.IndexFile[]): pagefind.IndexFile[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')?.content ?? new Uint8Array();
  const { languages } = JSON.parse(new TextDecoder().decode(entry)) as { languages: Record<string, { wasm: string | null }> };
  const used = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  return files.filter(({ path }) => !/^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(path) && (!path.startsWith('wasm.') || used.includes(path)));
}
