import type { EntryOf } from '../entries/entry.ts';
import type { Catalog } from './catalog.ts';
import { schedule, total, type Span, type Total } from './timing.ts';

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
}

/** The stages of a roadmap in time. */
export function courseOf(catalog: Catalog, roadmap: EntryOf<'roadmap'>): RoadmapCourse {
  const stages = catalog.stagesOf(roadmap.id);
  const spans = schedule(stages.map(({ data }) => data));
  return { roadmap, stages: stages.map((stage, index) => ({ stage, span: spans[index] ?? { kind: 'undated' } })), total: total(spans) };
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
