import type { AstroIntegration } from 'astro';

/** On the page: says when the server was asked for it, and loads it again if the content has changed since. */
const LOAD_AGAIN = `
const asked = Number(performance.getEntriesByType('navigation')[0]?.serverTiming?.find(({ name }) => name === 'asked')?.description);
import.meta.hot?.on('waymark:changed', (changed) => asked < changed && location.reload());
import.meta.hot?.send('waymark:loaded');`;

/**
 * While pages are being written, an edit makes Astro tell every page to load itself again, at once and a second time when the content
 * store has been saved. A page that is just loading hears neither, and would show the old text until the next edit. So each page asks,
 * once it is there, whether it is older than the content.
 */
export function lostReloads(): AstroIntegration {
  return {
    name: 'waymark-lost-reloads',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', LOAD_AGAIN);
      },
      'astro:server:setup': ({ server }) => {
        let changed = 0;
        // Both times are the server's, so that a phone's clock may be wrong.
        server.middlewares.use((_, response, next) => {
          response.setHeader('Server-Timing', `asked;desc="${Date.now()}"`);
          next();
        });
        server.ws.on('waymark:loaded', (_, client) => client.send('waymark:changed', changed));
        server.watcher.on('all', (_, path) => {
          if (!/[\\/]data-store\.json$/.test(path)) return;
          changed = Date.now();
          server.ws.send('waymark:changed', changed);
        });
      },
    },
  };
}
