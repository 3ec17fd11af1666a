import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, isPublishable } from '../check/check.ts';
import { reportText } from '../check/report.ts';
import { FOLDERS } from '../site/folders.ts';

/** Stops a build before Astro loads any content that the checker refuses: what is published has been checked. */
export function contentGate(): AstroIntegration {
  return {
    name: 'waymark-content-gate',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command === 'preview') return;
        const result = await checkContent(fileURLToPath(config.root), FOLDERS.content);
        if (isPublishable(result)) return;
        if (command === 'build') {
          console.error(`\n${reportText(result)}\n`);
          throw new Error('The content has problems; nothing was built.');
        }
        // A writer who has just made a mistake keeps the server, and sees the mistake.
        logger.error(`\n${reportText(result)}\n`);
      },
    },
  };
}
