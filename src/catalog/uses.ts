import type { Entry, EntryOf } from '../entries/entry.ts';
import type { Kind } from '../schema/kinds.ts';
import type { Catalog } from './catalog.ts';
import { courseOf } from './roadmaps.ts';
import type { Span } from './timing.ts';
import { entryUrl, moduleUrl } from './urls.ts';

/** A module, or a stage or roadmap as a whole, that names an entry. */
export interface Use {
  title: string;
  url: string;
  /** The stage it stands in; absent where the roadmap as a whole names it. */
  stage?: EntryOf<'stage'>;
  span?: Span;
}

/** All uses of an entry in one roadmap, in the roadmap's order. */
export interface RoadmapUse {
  roadmap: EntryOf<'roadmap'>;
  uses: Use[];
}

/** Where each roadmap names an entry, such as a skill that it teaches. Roadmaps that do not are left out. */
export function usesByRoadmap(catalog: Catalog, kind: Kind, id: string): RoadmapUse[] {
  const links = Map.groupBy(catalog.backlinks(kind, id), ({ from }) => from);
  const named = new Set([...links.keys()].flatMap((from) => (from.kind === 'stage' ? (catalog.roadmapOf(from) ?? []) : from.kind === 'roadmap' ? from : [])));
  return catalog
    .list('roadmap')
    .filter((roadmap) => named.has(roadmap))
    .map((roadmap) => {
      const found = new Map<string, Use>();
      const add = (use: Use) => found.set(use.url, found.get(use.url) ?? use);
      if (links.has(roadmap)) add({ title: 'the roadmap as a whole', url: entryUrl(roadmap) });
      for (const { stage, span } of courseOf(catalog, roadmap).stages) {
        // In the order of the modules; what the stage names as a whole comes last.
        for (const { path } of (links.get(stage) ?? []).toSorted((a, b) => position(a.path) - position(b.path))) {
          const module = path[0] === 'modules' ? stage.data.modules[Number(path[1])] : undefined;
          add(module ? { title: module.title, url: moduleUrl(stage, module.id), stage, span } : { title: stage.data.title, url: entryUrl(stage), stage, span });
        }
      }
      return { roadmap, uses: [...found.values()] };
    });
}

const position = (path: PropertyKey[]) => (path[0] === 'modules' ? Number(path[1]) : Infinity);

/** The entries of one kind that name an entry: the projects that use a skill, the roles that ask for it. */
export function usersOfKind<K extends Kind>(catalog: Catalog, kind: Kind, id: string, from: K): EntryOf<K>[] {
  const users = catalog.backlinks(kind, id).map((link) => link.from);
  return [...new Set(users)].filter((entry: Entry): entry is EntryOf<K> & Entry => entry.kind === from);
}
