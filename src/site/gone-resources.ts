import type { Catalog } from '../catalog/catalog.ts';
import { statusText } from '../catalog/resources.ts';

/** Adds to each link to a moved or retired resource what happened to it, so that nobody plans with an exam that is gone. */
export function markGoneResources(html: string, catalog: Catalog): string {
  return html.replace(/<a href="\/resources\/([^"]+)\.html"[^>]*>[\s\S]*?<\/a>/g, (link, id: string) => {
    const resource = catalog.find('resource', id);
    const status = resource && statusText(resource);
    return status ? `${link} <span class="wm-gone">(${status})</span>` : link;
  });
}
