import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, isPublishable } from '../check/check.ts';
import { reportText } from '../check/report.ts';
import { FOLDERS } from '../site/folders.ts';
import { TODAY } from '../site/today.ts';

/** What the checker says against the content, or undefined if it may be published. */
async function complaint(root: string): Promise<string | undefined> {
  const result = await checkContent(root, FOLDERS.content, TODAY);
  return isPublishable(result) ? undefined : reportText(result);
}

/**
 * Stops a build before Astro loads any content that the checker refuses: what is published has been checked.
 * While pages are being written, the same words stand in the terminal and over the page.
 */
export function contentGate(): AstroIntegration {
  let root: string;
  return {
    name: 'waymark-content-gate',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const report = await complaint(root);
        if (!report) return;
        console.error(`\n${report}\n`);
        throw new Error('The content has problems; nothing was built.');
      },
      'astro:server:setup': ({ server, logger }) => {
        let report: string | undefined;
        const show = () => report && server.ws.send({ type: 'error', err: { message: report, stack: '' } });
        const check = async () => {
          const before = report;
          report = await complaint(root);
          if (report) logger.error(`\n${report}\n`);
          // A page that shows problems which are gone is loaded again.
          else if (before) server.ws.send({ type: 'full-reload' });
          show();
        };
        // One check at a time: a change during one is seen by the next.
        let last = check();
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(join(root, FOLDERS.content))) last = last.then(check);
        });
        server.ws.on('connection', show);
      },
    },
  };
}
