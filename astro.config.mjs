import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { books } from './src/integrations/books.ts';
import { classicScripts } from './src/integrations/classic-scripts.ts';
import { content } from './src/integrations/content.ts';
import { downloads } from './src/integrations/downloads.ts';
import { dropSidebarState } from './src/integrations/drop-sidebar-state.ts';
import { installedEdition } from './src/integrations/installed-edition.ts';
import { lostReloads } from './src/integrations/lost-reloads.ts';
import { noMdx } from './src/integrations/no-mdx.ts';
import { relativeLinks } from './src/integrations/relative-links.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteSitemap } from './src/integrations/sitemap.ts';
import { soundCache } from './src/integrations/sound-cache.ts';
import { ADDRESS } from './src/site/address.ts';
import { FOLDERS } from './src/site/folders.ts';
import { GUIDE } from './src/site/guide.ts';
import { SITE } from './src/site/site.ts';

export default defineConfig({
  site: ADDRESS?.href,
  outDir: FOLDERS.out,
  cacheDir: FOLDERS.cache,
  // Pages are files, so that the same output is served by any host and opens from a folder.
  build: { format: 'file' },
  // On a bad connection, what was not asked for is not fetched.
  prefetch: false,
  // Lets the Astro extension of an editor check front matter while it is typed.
  experimental: { contentIntellisense: true },
  integrations: [
    content(),
    noMdx(),
    soundCache(),
    lostReloads(),
    starlight({
      title: SITE.title,
      description: SITE.description,
      favicon: '/favicon.svg',
      customCss: ['./src/styles/tokens.css', './src/styles/base.css', './src/styles/drawings.css'],
      editLink: { baseUrl: `https://github.com/${SITE.repository}/edit/${SITE.branch}/` },
      lastUpdated: true,
      disable404Route: true,
      // Starlight would index without our options and load its search on every page.
      pagefind: false,
      credits: false,
      // Code is set by `src/bodies`, in the texts and on the pages.
      expressiveCode: false,
      routeMiddleware: './src/site/canonical.ts',
      sidebar: GUIDE,
      components: {
        Head: './src/components/frame/Head.astro',
        Footer: './src/components/frame/Footer.astro',
        Header: './src/components/frame/Header.astro',
        PageFrame: './src/components/frame/PageFrame.astro',
        PageSidebar: './src/components/frame/PageSidebar.astro',
        MarkdownContent: './src/components/frame/MarkdownContent.astro',
        PageTitle: './src/components/frame/PageTitle.astro',
        ContentPanel: './src/components/frame/ContentPanel.astro',
        Sidebar: './src/components/frame/Sidebar.astro',
        ThemeProvider: './src/components/frame/ThemeProvider.astro',
        TwoColumnContent: './src/components/frame/TwoColumnContent.astro',
      },
    }),
    siteSitemap(),
    classicScripts(),
    relativeLinks(),
    books(),
    searchIndex(),
    downloads(),
    installedEdition(),
  ],
  vite: { plugins: [dropSidebarState()] },
});
