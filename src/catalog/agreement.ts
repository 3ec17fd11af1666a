import type { EntryOf } from '../entries/entry.ts';
import type { Catalog } from './catalog.ts';
import { toMonths } from './timing.ts';
import { usesByRoadmap } from './uses.ts';

/** How far the roadmaps agree on a skill. */
export interface Agreement {
  skill: EntryOf<'skill'>;
  /** The roadmaps whose stages teach it. */
  roadmaps: EntryOf<'roadmap'>[];
  /** The earliest and the latest month in which a dated roadmap begins with it, from 1; absent if no dated one does. */
  months?: { first: number; last: number };
}

/** Every skill with the roadmaps that teach it: the most agreed first, then the one that comes earliest. */
export function agreements(catalog: Catalog): Agreement[] {
  return catalog
    .list('skill')
    .map((skill) => {
      const taught = usesByRoadmap(catalog, 'skill', skill.id).flatMap(({ roadmap, uses }) => {
        const staged = uses.filter(({ stage }) => stage);
        return staged.length > 0 ? [{ roadmap, span: staged[0]?.span }] : [];
      });
      const starts = taught.flatMap(({ span }) => (span && span.kind !== 'undated' ? [toMonths(span.start.min) + 1] : []));
      return {
        skill,
        roadmaps: taught.map(({ roadmap }) => roadmap),
        ...(starts.length > 0 ? { months: { first: Math.min(...starts), last: Math.max(...starts) } } : {}),
      };
    })
    .toSorted((a, b) => b.roadmaps.length - a.roadmaps.length || (a.months?.first ?? Infinity) - (b.months?.first ?? Infinity) || a.skill.data.title.localeCompare(b.skill.data.title, 'en'));
}
