import type { Diagram, Hue } from './diagram.ts';
import type { Leg } from './leg.ts';
import { legsTimeline } from './legs-timeline.ts';

/**
 * One stage: a row per module; modules that run beside each other begin at the same place of its scale.
 *
 * @param stage its modules' weeks count from the start of the stage.
 * @throws RangeError if there are no modules.
 */
export function stageTimeline(stage: { title: string; hue: Hue; modules: readonly Leg[] }): Diagram {
  return legsTimeline({
    id: `stage-timeline of ${stage.title}`,
    title: `${stage.title}: its modules in time`,
    thing: 'module',
    hue: stage.hue,
    legs: stage.modules,
  });
}
