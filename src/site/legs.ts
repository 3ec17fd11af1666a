import type { Leg, Row } from '../drawings/leg.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { courseOf, lengthOf } from '../catalog/roadmaps.ts';
import { schedule } from '../catalog/timing.ts';
import { entryUrl, moduleUrl } from '../catalog/urls.ts';
import type { EntryOf } from '../entries/entry.ts';

/** The stages of a roadmap as legs of its timeline. */
export function stageLegs(catalog: Catalog, roadmap: EntryOf<'roadmap'>): Leg[] {
  return courseOf(catalog, roadmap).stages.map(({ stage, span }) => {
    const { title, short } = stage.data;
    return { label: title, ...(short ? { short } : {}), href: entryUrl(stage), span };
  });
}

/** The modules of a stage as legs of its timeline. */
export function moduleLegs(stage: EntryOf<'stage'>): Leg[] {
  const spans = schedule(stage.data.modules);
  return stage.data.modules.map(({ id, title, optional }, index) => {
    const span = spans[index] ?? { kind: 'undated' as const };
    return { label: title, href: moduleUrl(stage, id), span, ...(optional ? { optional } : {}) };
  });
}

/** Every roadmap as a row of the timeline of all. */
export function roadmapRows(catalog: Catalog): Row[] {
  return catalog.list('roadmap').map((roadmap) => ({
    label: roadmap.data.title,
    href: entryUrl(roadmap),
    hue: roadmap.data.sign.hue,
    legs: stageLegs(catalog, roadmap),
    total: lengthOf(courseOf(catalog, roadmap)),
  }));
}
