import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { build } from 'vite';

const DIALOG = 'src/client/search/dialog.ts';

/**
 * Makes what the search loads once it is opened: the dialog, and Pagefind's index of the built pages. Runs last, on the HTML as
 * it is published.
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
        await bundleDialog(root, new URL('./search/', dir));
        const pages = await indexPages(dir);
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}

/** Bundles the dialog as one classic script, which browsers load from disk too, where they refuse modules. */
async function bundleDialog(root: URL, to: URL): Promise<void> {
  await build({
    root: fileURLToPath(root),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: fileURLToPath(to),
      emptyOutDir: false,
      lib: { entry: DIALOG, formats: ['iife'], name: 'waymarkSearch', fileName: () => 'dialog.js' },
    },
  });
}

/** @returns the number of pages in the index. */
async function indexPages(dir: URL): Promise<number> {
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
  const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('./pagefind', dir)) });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await pagefind.close();
  return added.page_count;
}
