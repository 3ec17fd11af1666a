import type { Leg, Row } from '../drawings/leg.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { courseOf } from '../catalog/roadmaps.ts';
import { formatTotal, schedule } from '../catalog/timing.ts';
import { entryUrl, moduleUrl } from '../catalog/urls.ts';
import type { EntryOf } from '../entries/entry.ts';

/** The stages of a roadmap as legs of its timeline. */
export function stageLegs(catalog: Catalog, roadmap: EntryOf<'roadmap'>): Leg[] {
  return courseOf(catalog, roadmap).stages.map(({ stage, span }) => ({ label: stage.data.title, ...(stage.data.short ? { short: stage.data.short } : {}), href: entryUrl(stage), span }));
}

/** The modules of a stage as legs of its timeline. */
export function moduleLegs(stage: EntryOf<'stage'>): Leg[] {
  const spans = schedule(stage.data.modules);
  return stage.data.modules.map(({ id, title, optional }, index) => ({ label: title, href: moduleUrl(stage, id), span: spans[index] ?? { kind: 'undated' }, ...(optional ? { optional } : {}) }));
}

/** Every roadmap as a row of the timeline of all. */
export function roadmapRows(catalog: Catalog): Row[] {
  return catalog.list('roadmap').map((roadmap) => ({
    label: roadmap.data.title,
    href: entryUrl(roadmap),
    hue: roadmap.data.sign.hue,
    legs: stageLegs(catalog, roadmap),
    total: formatTotal(courseOf(catalog, roadmap).total),
  }));
}
