import type { EntryOf } from '../entries/entry.ts';
import type { Catalog } from './catalog.ts';
import { numberAt } from './timing.ts';
import { teachingOf } from './uses.ts';

/** How far the roadmaps agree on a skill. */
export interface Agreement {
  skill: EntryOf<'skill'>;
  /** The roadmaps that teach it, in their stages or as a whole. */
  roadmaps: EntryOf<'roadmap'>[];
  /** The earliest and the latest month in which a dated roadmap begins with it, from 1; absent if no dated one does. */
  months?: { first: number; last: number };
}

/** Every skill with the roadmaps that teach it: the most agreed first, then the one that comes earliest. */
export function agreements(catalog: Catalog): Agreement[] {
  return catalog
    .list('skill')
    .map((skill) => {
      const taught = teachingOf(catalog, skill.id).map(({ roadmap, uses }) => ({ roadmap, span: uses.find(({ stage }) => stage)?.span }));
      const starts = taught.flatMap(({ span }) => (span && span.kind !== 'undated' ? [numberAt(span.start.min, 'month')] : []));
      return {
        skill,
        roadmaps: taught.map(({ roadmap }) => roadmap),
        ...(starts.length > 0 ? { months: { first: Math.min(...starts), last: Math.max(...starts) } } : {}),
      };
    })
    .toSorted(
      (a, b) =>
        b.roadmaps.length - a.roadmaps.length ||
        (a.months?.first ?? Infinity) - (b.months?.first ?? Infinity) ||
        a.skill.data.title.localeCompare(b.skill.data.title, 'en'),
    );
}

/**
 * A few skills that show where the roadmaps agree and where they differ: some of each degree of agreement, from all of them down to
 * one, and of different areas where there is a choice.
 *
 * @param each how many of each degree, at most.
 */
export function contrasts(all: readonly Agreement[], each: number): Agreement[] {
  const degrees = Map.groupBy(all, ({ roadmaps }) => roadmaps.length);
  const areas = new Set<string>();
  return [...degrees.keys()]
    .filter((degree) => degree > 0)
    .sort((a, b) => b - a)
    .flatMap((degree) => {
      const candidates = degrees.get(degree) ?? [];
      const firstOfArea = (area: string) => candidates.findIndex(({ skill }) => skill.data.area === area);
      const fresh = candidates.filter(({ skill: { data } }, index) => !areas.has(data.area) && firstOfArea(data.area) === index);
      const chosen = [...new Set([...fresh, ...candidates])].slice(0, each);
      // The next degree prefers areas that this one did not show.
      areas.clear();
      for (const { skill } of chosen) areas.add(skill.data.area);
      return chosen;
    });
}
