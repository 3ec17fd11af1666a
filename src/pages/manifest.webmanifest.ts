import type { APIRoute } from 'astro';
import { SITE } from '../site/site.ts';
import tokens from '../styles/tokens.css?raw';

/** What a browser needs to install the site as an app. Its addresses are relative to it, so it holds in any folder of any host. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: `${SITE.title}: career roadmaps`,
      short_name: SITE.title,
      description: SITE.description,
      lang: 'en',
      id: './',
      start_url: 'index.html',
      scope: './',
      // Where a browser can, it leaves its buttons for back and reload.
      display_override: ['minimal-ui'],
      display: 'standalone',
      background_color: light('paper'),
      theme_color: light('paper'),
      icons: [
        { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );

/** A colour by day: manifests know one theme. */
function light(token: string): string {
  const [, colour] = new RegExp(`--wm-${token}: light-dark\\((#[0-9a-f]+),`).exec(tokens) ?? [];
  if (!colour) throw new Error(`tokens.css has no colour --wm-${token} for day and night`);
  return colour;
}
