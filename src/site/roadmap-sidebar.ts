import type { Catalog } from '../catalog/catalog.ts';
import { entryUrl } from '../catalog/urls.ts';
import type { EntryOf } from '../entries/entry.ts';

/** The tree of one roadmap: itself, then its stages. Starlight derives previous and next from it. */
export function roadmapSidebar(catalog: Catalog, roadmap: EntryOf<'roadmap'>) {
  return [roadmap, ...catalog.stagesOf(roadmap.id)].map((entry) => ({ label: entry.data.title, link: entryUrl(entry) }));
}
