import type { Catalog } from '../../catalog/catalog.ts';
import { entryUrl } from '../../catalog/urls.ts';
import type { Entry, EntryOf } from '../../entries/entry.ts';
import { KIND_NAMES, type Kind } from '../../schema/kinds.ts';
import type { BookPage } from './book-page.ts';
import type { Excerpt } from './site-page.ts';

/** The pages of the site as books read them, by path; undefined where the site has no such page. */
export type Pages = (path: string, excerpt?: Excerpt) => BookPage | undefined;

/** An entry with its page, of which a book may take only some parts. */
export interface Member {
  entry: Entry;
  page: BookPage;
}

/** What a book has of each kind, in the order in which it stands there. */
export type Members = Record<Kind, Member[]>;

/** Kinds that stand in a book because a roadmap names them, and those that explain what any part of the book names. */
const NAMED: Kind[] = ['role', 'salary', 'faq'];
const EXPLAINED: Kind[] = ['project', 'skill', 'resource'];

/** What a book takes of the pages of a kind: what explains, and not where on the site it is named. */
const EXCERPTS: Partial<Record<Kind, Excerpt>> = {
  salary: { lowered: true },
  faq: { lowered: true },
  project: { parts: ['steps', 'done', 'skills', 'resources'].map((id) => `[aria-labelledby=${id}]`).join(','), lowered: true },
  skill: { parts: '.explanation', lowered: true },
  resource: { parts: '.note, .facts', lowered: true },
};

/** The path of an entry's page in the site. */
const pathOf = (entry: Pick<Entry, 'kind' | 'id'>): string => entryUrl(entry).slice(1);

/**
 * What a book of roadmaps holds: them and their stages; the roles, salary tables and questions that these link to; and every project,
 * skill and resource that any of it links to, so that a reader without a connection finds each word explained.
 */
export function membersOf(catalog: Catalog, roadmaps: readonly EntryOf<'roadmap'>[], pages: Pages): Members {
  const { byPath, places } = indexOf(catalog);
  const found = new Map<Entry, Member>();
  const take = (entry: Entry): Member[] => {
    const page = found.has(entry) ? undefined : pages(pathOf(entry), EXCERPTS[entry.kind]);
    if (!page) return [];
    const member = { entry, page };
    found.set(entry, member);
    return [member];
  };
  const linked = (from: readonly Member[], kinds: readonly Kind[]): Member[] =>
    from.flatMap(({ page }) =>
      page.links.flatMap((address) => {
        const entry = byPath.get(address.slice(1).split('#')[0] ?? '');
        return entry && kinds.includes(entry.kind) ? take(entry) : [];
      }),
    );
  const own = roadmaps.flatMap((roadmap) => [roadmap, ...catalog.stagesOf(roadmap.id)].flatMap((entry) => take(entry as Entry)));
  linked(own, NAMED);
  for (let last = [...found.values()]; last.length > 0; ) last = linked(last, EXPLAINED);
  // Those that explain are looked up: they stand as in the catalog's lists, by title. The others stand as the roadmaps name them.
  return Object.fromEntries(
    KIND_NAMES.map((kind) => {
      const some = [...found.values()].filter(({ entry }) => entry.kind === kind);
      return [kind, EXPLAINED.includes(kind) ? some.sort((a, b) => (places.get(a.entry) ?? 0) - (places.get(b.entry) ?? 0)) : some];
    }),
  ) as Members;
}

interface CatalogIndex {
  byPath: Map<string, Entry>;
  /** The place of each entry in the list of its kind. */
  places: Map<Entry, number>;
}

const indexes = new WeakMap<Catalog, CatalogIndex>();

/** What is looked up of a catalog: found once for all its books, so that more roadmaps do not make each book slower. */
function indexOf(catalog: Catalog): CatalogIndex {
  const known = indexes.get(catalog);
  if (known) return known;
  const all = KIND_NAMES.flatMap((kind) => catalog.list(kind) as Entry[]);
  const index = { byPath: new Map(all.map((entry) => [pathOf(entry), entry])), places: new Map(all.map((entry, place) => [entry, place])) };
  indexes.set(catalog, index);
  return index;
}
