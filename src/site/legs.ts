import type { Leg, Row } from '../diagrams/leg.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { courseOf } from '../catalog/roadmaps.ts';
import { formatTotal, schedule, type Span } from '../catalog/timing.ts';
import { entryUrl, moduleUrl } from '../catalog/urls.ts';
import type { EntryOf } from '../entries/entry.ts';
import { formatDuration } from '../schema/grammar/duration.ts';

/** A span as timelines take it; an undated one has no figures to read. */
function legTimes(span: Span) {
  if (span.kind === 'undated') return { kind: span.kind, startMin: 0, startMax: 0, min: 0, max: 0 };
  const { kind, start, length, duration } = span;
  return { kind, startMin: start.min, startMax: start.max, min: length.min, max: length.max, time: formatDuration(duration) };
}

/** The stages of a roadmap as legs of its timeline. */
export function stageLegs(catalog: Catalog, roadmap: EntryOf<'roadmap'>): Leg[] {
  return courseOf(catalog, roadmap).stages.map(({ stage, span }) => ({ label: stage.data.title, ...(stage.data.short ? { short: stage.data.short } : {}), href: entryUrl(stage), ...legTimes(span) }));
}

/** The modules of a stage as legs of its timeline. */
export function moduleLegs(stage: EntryOf<'stage'>): Leg[] {
  const spans = schedule(stage.data.modules);
  return stage.data.modules.map(({ id, title, optional }, index) => ({ label: title, href: moduleUrl(stage, id), ...legTimes(spans[index] ?? { kind: 'undated' }), ...(optional ? { optional } : {}) }));
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
