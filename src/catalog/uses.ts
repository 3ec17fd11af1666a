import type { Entry, EntryOf } from '../entries/entry.ts';
import type { Kind } from '../schema/kinds.ts';
import type { Backlink, Catalog } from './catalog.ts';
import { courseOf, teaches } from './roadmaps.ts';
import type { Span, Unit } from './timing.ts';
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
  /** The unit in which the times of its stages are shown. */
  unit: Unit;
}

/** Where each roadmap names an entry, such as a project that it builds. Roadmaps that do not are left out. */
export function usesByRoadmap(catalog: Catalog, kind: Kind, id: string): RoadmapUse[] {
  return usesOf(catalog, catalog.backlinks(kind, id));
}

/** Where each roadmap teaches a skill. Roadmaps that do not are left out. Every page that counts them asks here. */
export function teachingOf(catalog: Catalog, skillId: string): RoadmapUse[] {
  return usesOf(catalog, catalog.backlinks('skill', skillId).filter(({ path }) => teaches(path)));
}

/** The roadmaps that ask for a skill in interviews and teach it nowhere. */
export function askingFor(catalog: Catalog, skillId: string): EntryOf<'roadmap'>[] {
  const teaching = new Set(teachingOf(catalog, skillId).map(({ roadmap }) => roadmap));
  return usersOfKind(catalog, 'skill', skillId, 'roadmap').filter((roadmap) => !teaching.has(roadmap));
}

function usesOf(catalog: Catalog, backlinks: readonly Backlink[]): RoadmapUse[] {
  const links = Map.groupBy(backlinks, ({ from }) => from);
  const roadmapsOf = (from: Entry) => (from.kind === 'stage' ? (catalog.roadmapOf(from) ?? []) : from.kind === 'roadmap' ? from : []);
  const named = new Set([...links.keys()].flatMap(roadmapsOf));
  return catalog
    .list('roadmap')
    .filter((roadmap) => named.has(roadmap))
    .map((roadmap) => {
      const found = new Map<string, Use>();
      const add = (use: Use) => found.set(use.url, found.get(use.url) ?? use);
      if (links.has(roadmap)) add({ title: 'the roadmap as a whole', url: entryUrl(roadmap) });
      const { stages, unit } = courseOf(catalog, roadmap);
      for (const { stage, span } of stages) {
        // In the order of the modules; what the stage names as a whole comes last.
        for (const { path } of (links.get(stage) ?? []).toSorted((a, b) => position(a.path) - position(b.path))) {
          const module = path[0] === 'modules' ? stage.data.modules[Number(path[1])] : undefined;
          const { title } = module ?? stage.data;
          add({ title, url: module ? moduleUrl(stage, module.id) : entryUrl(stage), stage, span });
        }
      }
      return { roadmap, uses: [...found.values()], unit };
    });
}

const position = (path: PropertyKey[]) => (path[0] === 'modules' ? Number(path[1]) : Infinity);

/** The entries of one kind that name an entry: the projects that use a skill, the roles that ask for it. */
export function usersOfKind<K extends Kind>(catalog: Catalog, kind: Kind, id: string, from: K): EntryOf<K>[] {
  const users = catalog.backlinks(kind, id).map((link) => link.from);
  return [...new Set(users)].filter((entry: Entry): entry is EntryOf<K> & Entry => entry.kind === from);
}
