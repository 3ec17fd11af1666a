import type { Diagram, Hue } from './diagram.ts';
import type { Leg } from './leg.ts';
import { legsTimeline } from './legs-timeline.ts';

/**
 * One roadmap: a row per stage.
 *
 * @throws RangeError if there are no stages.
 */
export function roadmapTimeline(roadmap: { title: string; hue: Hue; stages: readonly Leg[] }): Diagram {
  return legsTimeline({
    id: `roadmap-timeline of ${roadmap.title}`,
    title: `${roadmap.title}: its stages in time`,
    thing: 'stage',
    hue: roadmap.hue,
    legs: roadmap.stages,
  });
}
