import { entryUrl } from '../catalog/urls.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { goneFrom } from '../catalog/resources.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Adds to each link to a moved or retired resource what became of it and what to use instead, so that nobody plans with an exam that
 * is gone. The note's own link has a class before its address, so a second run leaves it alone.
 */
export function markGoneResources(html: string, catalog: Catalog): string {
  return html.replace(/<a href="\/resources\/([^"#]+)\.html(?:#[^"]*)?"[^>]*>[\s\S]*?<\/a>/g, (link, id: string) => {
    const resource = catalog.find('resource', id);
    const gone = resource && goneFrom(catalog, resource);
    if (!gone) return link;
    const instead = gone.replacement ? `; instead <a class="wm-instead" href="${entryUrl(gone.replacement)}">${escape(gone.replacement.data.title)}</a>` : '';
    return `${link} <span class="wm-gone">(${gone.text}${instead})</span>`;
  });
}
