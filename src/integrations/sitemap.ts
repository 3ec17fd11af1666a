import { readFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { ADDRESS } from '../site/address.ts';

/**
 * The sitemap: each page by the address that it names itself by, with the folder of the host in which the site lies. Pages that only lead
 * on to another are left out.
 */
export function siteSitemap(): AstroIntegration {
  // The integration names pages by their routes, without `.html`.
  const { name, hooks } = sitemap({ serialize: (item) => ({ ...item, url: item.url.endsWith('/') ? item.url : `${item.url.replace(/\.html$/, '')}.html` }) });
  return {
    name,
    hooks: {
      ...hooks,
      // It knows the folder as Astro's `base`, which is not set: links here are relative.
      'astro:config:done': (options) => hooks['astro:config:done']?.({ ...options, config: { ...options.config, base: ADDRESS?.pathname ?? '/' } }),
      'astro:build:done': async (options) => {
        const htmls = await Promise.all(options.pages.map(({ pathname }) => readFile(new URL(`${pathname || 'index'}.html`, options.dir), 'utf8')));
        await hooks['astro:build:done']?.({ ...options, pages: options.pages.filter((_, index) => !htmls[index]?.includes('content="noindex"')) });
      },
    },
  };
}
