import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { published } from './address.ts';

/** Names each page by its published address. Starlight takes the host alone, without the folder in which a site may lie. */
export const onRequest = defineRouteMiddleware(({ url, locals }) => {
  const address = published(url.pathname);
  if (!address) return;
  for (const { tag, attrs } of locals.starlightRoute.head) {
    if (!attrs) continue;
    if (tag === 'link' && attrs.rel === 'canonical') attrs.href = address;
    if (tag === 'meta' && attrs.property === 'og:url') attrs.content = address;
  }
});
