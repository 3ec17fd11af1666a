import { readFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { ADDRESS } from '../site/address.ts';

/**
 * The sitemap: each page by the address that it names itself by, with the folder of the host in which the site lies. Pages that only lead
 * on to another are left out.
 */
export function siteSitemap(): AstroIntegration {
  // Addresses in a sitemap are whole. Without one there is none, and this keeps Starlight from adding its own, which warns of that.
  if (!ADDRESS) return { name: '@astrojs/sitemap', hooks: {} };
  const { pathname: base } = ADDRESS;
  // The integration names pages by their routes, without `.html`.
  const { name, hooks } = sitemap({ serialize: (item) => ({ ...item, url: item.url.endsWith('/') ? item.url : `${item.url.replace(/\.html$/, '')}.html` }) });
  return {
    name,
    hooks: {
      ...hooks,
      // It knows the folder as Astro's `base`, which is not set: links here are relative.
      'astro:config:done': (options) => hooks['astro:config:done']?.({ ...options, config: { ...options.config, base } }),
      'astro:build:done': async (options) => {
        const pages: typeof options.pages = [];
        for (const page of options.pages) {
          const html = await readFile(new URL(`${page.pathname || 'index'}.html`, options.dir), 'utf8');
          if (!html.includes('content="noindex"')) pages.push(page);
        }
        await hooks['astro:build:done']?.({ ...options, pages });
      },
    },
  };
}
