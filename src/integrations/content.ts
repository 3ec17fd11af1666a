import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, isPublishable } from '../check/check.ts';
import { reportText } from '../check/report.ts';
import { publishSite } from '../site/current-site.ts';
import { FOLDERS } from '../site/folders.ts';
import { TODAY } from '../site/today.ts';
import { problemPage } from './problem-page.ts';
import { pictures, RESOLVED_PICTURES } from './pictures.ts';

/** Reads and checks the content, and makes it the site if it may be published. @returns what the checker says against it. */
async function readSite(root: string): Promise<string | undefined> {
  const result = await checkContent(root, FOLDERS.content, TODAY);
  if (!isPublishable(result)) return reportText(result);
  publishSite(result);
  return undefined;
}

/**
 * Brings the content into the build: read once, checked, and then the one site that all pages are made of. Astro itself reads none of it.
 *
 * What the checker refuses is not built. While pages are being written, what it says stands in the terminal and in place of every page, until
 * the content is sound again.
 */
export function content(): AstroIntegration {
  let root: string;
  let report: string | undefined;
  return {
    name: 'waymark-content',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        root = fileURLToPath(config.root);
        report = await readSite(root);
        updateConfig({ vite: { plugins: [pictures(root)] } });
        if (command !== 'build' || !report) return;
        console.error(`\n${report}\n`);
        throw new Error('The content has problems; nothing was built.');
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        const folder = join(root, FOLDERS.content);
        server.watcher.add(folder);
        const show = () => report && server.ws.send({ type: 'error', err: { message: report, stack: '' } });
        const read = async () => {
          const before = report;
          report = await readSite(root);
          if (report) logger.error(`\n${report}\n`);
          else {
            const { moduleGraph } = server.environments.ssr;
            const module = moduleGraph.getModuleById(RESOLVED_PICTURES);
            if (module) moduleGraph.invalidateModule(module);
            await refreshContent?.({ loaders: ['waymark-entries'] });
            // A page that shows problems which are gone is loaded again.
            if (before) server.ws.send({ type: 'full-reload' });
          }
          show();
        };
        if (report) logger.error(`\n${report}\n`);
        // One at a time: a change while the content is read is seen by the next, which is one however many changes there were.
        let last = Promise.resolve();
        let isWaiting = false;
        server.watcher.on('all', (_, path) => {
          if (isWaiting || !path.startsWith(folder)) return;
          isWaiting = true;
          last = last.then(() => {
            isWaiting = false;
            return read();
          });
        });
        server.ws.on('connection', show);
        server.middlewares.use((request, response, next) => {
          if (!report || !isPage(request.url ?? '')) return next();
          response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
          response.end(problemPage(report));
        });
      },
    },
  };
}

/** Whether an address is a page's: `/`, `/skills`, `/skills/python.html`. Vite's own begin with `/@`. */
const isPage = (address: string): boolean => /^\/(?!@)(?:[^?]*\/)?(?:[^/.?]*|[^/?]*\.html)(?:\?|$)/.test(address);
