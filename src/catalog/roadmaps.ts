import type { EntryOf } from '../entries/entry.ts';
import type { Catalog } from './catalog.ts';
import { KINDS } from '../schema/kinds.ts';
import { collectReferences } from './references.ts';
import { formatTotal, schedule, total, unitOf, type Span, type Total, type Unit } from './timing.ts';

/** A stage with its place in time. */
export interface TimedStage {
  stage: EntryOf<'stage'>;
  span: Span;
}

/** A roadmap with all that its own files say about its course. */
export interface RoadmapCourse {
  roadmap: EntryOf<'roadmap'>;
  stages: TimedStage[];
  total: Total;
  /** The unit in which the times of its stages are shown. */
  unit: Unit;
}

/** The stages of a roadmap in time. */
export function courseOf(catalog: Catalog, roadmap: EntryOf<'roadmap'>): RoadmapCourse {
  const stages = catalog.stagesOf(roadmap.id);
  const spans = schedule(stages.map(({ data }) => data));
  const timed = stages.map((stage, index) => ({ stage, span: spans[index] ?? { kind: 'undated' as const } }));
  return { roadmap, stages: timed, total: total(spans), unit: unitOf(spans) };
}

/** How long a roadmap takes, in words: what its stages take together, else what its source says of the whole. */
export function lengthOf({ roadmap, total: whole }: RoadmapCourse): string {
  return whole.kind === 'undated' && roadmap.data.pace !== undefined ? roadmap.data.pace : formatTotal(whole);
}

/**
 * Whether a skill that a roadmap or a stage names there is one that it teaches: in a module, a matrix or a checklist. Interviews ask for
 * skills and do not teach them.
 */
export const teaches = (path: readonly PropertyKey[]) => path[0] !== 'interviewTopics';

/** The skills that a roadmap teaches: in its stages, in their order, then as a whole. */
export function skillsOfRoadmap(catalog: Catalog, roadmap: EntryOf<'roadmap'>): EntryOf<'skill'>[] {
  const asWhole = collectReferences(KINDS.roadmap.schema, roadmap.data).filter(({ kind, path }) => kind === 'skill' && teaches(path));
  return distinct([...gather(catalog, roadmap.id, skillsOfStage), ...catalog.resolve('skill', asWhole.map(({ id }) => id))]);
}

/** The skills that a stage teaches, in the order in which it first names them. */
export function skillsOfStage(catalog: Catalog, { data }: EntryOf<'stage'>): EntryOf<'skill'>[] {
  const ids = data.modules.flatMap(({ skills = [], topics = [] }) => [...topics.flatMap((topic) => topic.skills ?? []), ...skills]);
  return distinct(catalog.resolve('skill', ids));
}

/** The resources that a stage uses. */
export function resourcesOfStage(catalog: Catalog, { data }: EntryOf<'stage'>): EntryOf<'resource'>[] {
  return distinct(catalog.resolve('resource', data.modules.flatMap(({ resources = [] }) => resources)));
}

/** The projects that a stage builds: its modules' and its own. */
export function projectsOfStage(catalog: Catalog, { data }: EntryOf<'stage'>): EntryOf<'project'>[] {
  return distinct(catalog.resolve('project', [...data.modules.flatMap(({ projects = [] }) => projects), ...(data.projects ?? [])]));
}

/** Everything of one sort that the stages of a roadmap have, in order, without repeats. */
export function gather<T>(catalog: Catalog, roadmapId: string, of: (catalog: Catalog, stage: EntryOf<'stage'>) => T[]): T[] {
  return distinct(catalog.stagesOf(roadmapId).flatMap((stage) => of(catalog, stage)));
}

const distinct = <T>(items: T[]): T[] => [...new Set(items)];
