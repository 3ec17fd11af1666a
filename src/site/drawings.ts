import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { entryUrl } from '../catalog/urls.ts';
import type { Diagram, Drawing } from '../drawings/diagram.ts';
import { DRAWERS } from '../drawings/index.ts';
import { renderDiagram } from '../drawings/render.ts';
import type { Entry, EntryOf } from '../entries/entry.ts';
import { FOLDERS } from './folders.ts';
import { moduleLegs, roadmapRows, stageLegs } from './legs.ts';

/** A drawing of a page. */
export interface PageDrawing {
  /** Unique on the page: the beginning of the ids in the drawing. */
  id: string;
  diagram: Diagram;
}

/** All roadmaps in time: on the home page and above their list. */
export function allRoadmapsDrawing(catalog: Catalog): PageDrawing {
  return { id: 'all-roadmaps', diagram: DRAWERS['all-roadmaps'](roadmapRows(catalog)) };
}

/** The stages of a roadmap in time. */
export function roadmapDrawing(catalog: Catalog, roadmap: EntryOf<'roadmap'>): PageDrawing {
  const { title, sign } = roadmap.data;
  return { id: 'timeline', diagram: DRAWERS['roadmap-timeline']({ title, hue: sign.hue, stages: stageLegs(catalog, roadmap) }) };
}

/** The modules of a stage in time; undefined if there are not several. */
export function stageDrawing(catalog: Catalog, stage: EntryOf<'stage'>): PageDrawing | undefined {
  const { title, modules } = stage.data;
  const roadmap = catalog.roadmapOf(stage);
  if (modules.length < 2 || !roadmap) return undefined;
  return { id: 'modules', diagram: DRAWERS['stage-timeline']({ title, hue: roadmap.data.sign.hue, modules: moduleLegs(stage) }) };
}

/** The levels of a role; undefined if none are known. */
export function roleDrawing({ data: { title, ladder } }: EntryOf<'role'>): PageDrawing | undefined {
  const levels = ladder?.map((level) => ({ label: level.title }));
  return levels && { id: 'levels', diagram: DRAWERS.ladder({ title, hue: 'green', levels }) };
}

/** Draws a diagram, or takes it from the cache of the build. @param idPrefix begins every id in the drawing. */
export function draw(diagram: Diagram, idPrefix: string): Promise<Drawing> {
  return renderDiagram(diagram, { idPrefix, cacheFolder: join(FOLDERS.cache, 'drawings') });
}

/** The drawings of every page that has one, by its path in the site. */
export function pageDrawings(catalog: Catalog): [path: string, drawing: PageDrawing][] {
  const all = allRoadmapsDrawing(catalog);
  const drawn = <E extends Entry>(entries: readonly E[], drawingOf: (entry: E) => PageDrawing | undefined) =>
    entries.flatMap((entry): [string, PageDrawing][] => {
      const drawing = drawingOf(entry);
      return drawing ? [[entryUrl(entry).slice(1), drawing]] : [];
    });
  return [
    ['index.html', all],
    ['roadmaps.html', all],
    ...drawn(catalog.list('roadmap'), (roadmap) => roadmapDrawing(catalog, roadmap)),
    ...drawn(catalog.list('stage'), (stage) => stageDrawing(catalog, stage)),
    ...drawn(catalog.list('role'), roleDrawing),
  ];
}
