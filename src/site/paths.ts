import type { EntryOf } from '../entries/entry.ts';
import type { Kind } from '../schema/kinds.ts';
import { getCatalog } from './catalog.ts';

/** What a page is made of: an entry, or the place that an old id leads to. */
export type PageProps<K extends Kind> = { entry: EntryOf<K>; moved?: string };

/**
 * The static paths of a kind: a page for each entry, and one for each alias that leads on to it, so that old links and bookmarks
 * keep working.
 */
export async function entryPaths<K extends Exclude<Kind, 'stage' | 'roadmap'>>(kind: K): Promise<{ params: { id: string }; props: PageProps<K> }[]> {
  const catalog = getCatalog();
  return catalog.list(kind).flatMap((entry) => [
    { params: { id: entry.id }, props: { entry } },
    ...(entry.data.aliases ?? []).map((alias) => ({ params: { id: alias }, props: { entry, moved: alias } })),
  ]);
}
