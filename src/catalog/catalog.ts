import type { Entry, EntryOf } from '../entries/entry.ts';
import { KIND_NAMES, KINDS, type Kind } from '../schema/kinds.ts';
import { collectReferences } from './references.ts';

/**
 * The whole site as one graph: every entry by kind and id, its stages, and who refers to whom.
 * Everything that pages, checker, exports and tests know of the content, they know from here.
 */
export interface Catalog {
  /** The entries of a kind, in the order in which lists show them: stages by place, the others by title. */
  list<K extends Kind>(kind: K): EntryOf<K>[];
  /** The entry with this id or with this alias. */
  find<K extends Kind>(kind: K, id: string): EntryOf<K> | undefined;
  /** Like `find`, for ids that the checker has approved. @throws if there is none. */
  get<K extends Kind>(kind: K, id: string): EntryOf<K>;
  /** The entries for a list of ids, in the list's order; ids that nobody has are left out. */
  resolve<K extends Kind>(kind: K, ids: readonly string[] | undefined): EntryOf<K>[];
  /** The stages of a roadmap in their order. */
  stagesOf(roadmapId: string): EntryOf<'stage'>[];
  /** Which roadmap a stage belongs to. */
  roadmapOf(stage: EntryOf<'stage'>): EntryOf<'roadmap'> | undefined;
  /** The places from which an entry is referred to, in the order of kinds, roadmaps and stages. */
  backlinks(kind: Kind, id: string): Backlink[];
}

/** A place that refers to an entry. */
export interface Backlink {
  from: Entry;
  /** Where in the front matter: `['modules', 0, 'skills', 2]`. */
  path: PropertyKey[];
}

/** Builds the catalog. A pure function of the entries; their order does not matter. */
export function buildCatalog(entries: readonly Entry[]): Catalog {
  const byKind = Object.fromEntries(KIND_NAMES.map((kind) => [kind, [] as Entry[]])) as unknown as Record<Kind, Entry[]>;
  for (const entry of entries) byKind[entry.kind].push(entry);
  for (const kind of KIND_NAMES) byKind[kind].sort(compareEntries);

  const ids = new Map<string, Entry>();
  const key = (kind: Kind, id: string) => `${kind} ${id}`;
  for (const kind of KIND_NAMES) {
    for (const entry of byKind[kind]) {
      const parent = kind === 'stage' ? `${entry.id.split('/')[0]}/` : '';
      // An id wins over an alias of the same spelling; the checker reports that as an error.
      for (const alias of entry.data.aliases ?? []) if (!ids.has(key(kind, parent + alias))) ids.set(key(kind, parent + alias), entry);
      ids.set(key(kind, entry.id), entry);
    }
  }

  const links = new Map<Entry, Backlink[]>();
  for (const kind of KIND_NAMES) {
    for (const from of byKind[kind]) {
      for (const { kind: toKind, id, path } of collectReferences(KINDS[kind].schema, from.data)) {
        const to = ids.get(key(toKind, id));
        if (!to) continue;
        const list = links.get(to);
        if (list) list.push({ from, path });
        else links.set(to, [{ from, path }]);
      }
    }
  }

  const stages = new Map<string, EntryOf<'stage'>[]>();
  for (const stage of byKind.stage as EntryOf<'stage'>[]) {
    const roadmap = stage.id.split('/')[0] ?? '';
    const list = stages.get(roadmap);
    if (list) list.push(stage);
    else stages.set(roadmap, [stage]);
  }

  const find = <K extends Kind>(kind: K, id: string) => ids.get(key(kind, id)) as EntryOf<K> | undefined;
  return {
    list: <K extends Kind>(kind: K) => byKind[kind] as unknown as EntryOf<K>[],
    find,
    get: <K extends Kind>(kind: K, id: string) => {
      const entry = find(kind, id);
      if (!entry) throw new Error(`no ${KINDS[kind].noun[0]} has the id "${id}"`);
      return entry;
    },
    resolve: <K extends Kind>(kind: K, list: readonly string[] | undefined) => (list ?? []).map((id) => find(kind, id)).filter((entry) => entry !== undefined),
    stagesOf: (roadmapId) => stages.get(roadmapId) ?? [],
    roadmapOf: (stage) => find('roadmap', stage.id.split('/')[0] ?? ''),
    backlinks: (kind, id) => {
      const entry = find(kind, id);
      return (entry && links.get(entry as Entry)) ?? [];
    },
  };
}

// Making one for each comparison, as `localeCompare` does, takes longer than all the rest.
const { compare } = new Intl.Collator('en');
const { compare: compareTitles } = new Intl.Collator('en', { numeric: true });

/** Stages by roadmap and place, everything else by title; the id decides between equals. */
function compareEntries(a: Entry, b: Entry): number {
  if (a.kind === 'stage' && b.kind === 'stage') {
    const [roadmapA = '', roadmapB = ''] = [a.id.split('/')[0], b.id.split('/')[0]];
    return compare(roadmapA, roadmapB) || a.order - b.order || compare(a.id, b.id);
  }
  return compareTitles(a.data.title, b.data.title) || compare(a.id, b.id);
}
