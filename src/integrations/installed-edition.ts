import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { publishVersion } from '../editions/installed/list-files.ts';
import { PLACES } from '../editions/installed/places.ts';
import type { KeptFile, Version } from '../editions/installed/version.ts';
import { formatSize } from '../editions/size.ts';
import { scriptJson } from '../escape/json.ts';
import { bundleClassic } from './classic-bundle.ts';

/**
 * A worker that ends itself. `npm run dev` answers with it where a built site on the same port has left its worker: the browser
 * asks for the worker's file at the next visit, and then the pages come from the dev server.
 */
export const LEAVE = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (/^(waymark|workbox)-/.test(name)) await caches.delete(name);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) client.navigate(client.url);
})()));
`;

/**
 * Makes the installed edition: the service worker, the script with which readers keep the site, and the list of what there is to keep.
 * Runs last, on the files as they are published. The worker is Workbox's modules bundled by Vite; the list is our own, because
 * workbox-build names contents by MD5, which browsers cannot compute and so could not check what they have kept.
 */
export function installedEdition(): AstroIntegration {
  let root: URL;
  return {
    name: 'waymark-installed-edition',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${PLACES.worker}`, (_, response) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.setHeader('Cache-Control', 'no-store');
          response.end(LEAVE);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        await bundleClassic({ root, entry: 'src/client/keep/keep.ts', global: 'waymarkKeep', to: new URL(PLACES.script, dir) });
        const { version, news } = await publishVersion(fileURLToPath(dir));
        const shell = shellOf(version, await readFile(new URL(PLACES.missing, dir), 'utf8'));
        await bundleClassic({ root, entry: 'src/editions/installed/worker.ts', global: 'waymarkWorker', to: new URL(PLACES.worker, dir), define: { SHELL: scriptJson(shell) } });
        logger.info(`${version.files.length} files can be kept, ${formatSize(news.bytes)}`);
      },
    },
  };
}

/**
 * What the worker has from its installation on: the page for what is missing, and the parts that this page needs.
 *
 * @param html the page.
 * @returns addresses from the site's folder, each with what tells its content from another.
 */
export function shellOf({ files }: Version, html: string): { url: string; revision: string | null }[] {
  // Pages that it links to are not parts of it; the face is named in a stylesheet.
  const isNeeded = ([path]: KeptFile) => path === PLACES.missing || path === PLACES.script || path.endsWith('.woff2') || (!path.endsWith('.html') && html.includes(`"../${path}"`));
  // A name that is a hash says it already; without a revision the browser's own cache may have the file, from the page just seen.
  return files.filter(isNeeded).map(([path, , print]) => ({ url: path, revision: path.startsWith('_astro/') ? null : print }));
}
