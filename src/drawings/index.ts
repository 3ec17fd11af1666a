import { allRoadmaps } from './all-roadmaps.ts';
import { ladder } from './ladder.ts';
import { roadmapTimeline } from './roadmap-timeline.ts';
import { stageTimeline } from './stage-timeline.ts';

/** Every kind of drawing: a pure function from plain data to a diagram. A new one is a file and a line here. */
export const DRAWERS = {
  'all-roadmaps': allRoadmaps,
  'roadmap-timeline': roadmapTimeline,
  'stage-timeline': stageTimeline,
  ladder,
} as const;
