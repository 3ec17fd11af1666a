import { formatTotal, schedule, total } from '../../catalog/timing.ts';
import { formatDuration, inWeeks, parseDuration } from '../../schema/grammar/duration.ts';
import type { Rule } from '../rule.ts';

/** A day's rounding between months and weeks is no contradiction. */
const TOLERANCE = 1 / 7;

/**
 * The modules of a stage fit into it, or the stage says that its source contradicts itself.
 *
 * Not mended: any of the durations may be wrong, and only the source tells which. (How a duration is written is for `schema` to say.)
 */
export const durations: Rule = {
  id: 'durations',
  description: 'The modules of a stage fit into its time, or its `sourceNote` says that the source contradicts itself.',
  docs: {
    topic: 'roadmaps',
    why: 'Timelines and plans add these times up. Modules that take longer than their stage make the plan wrong by the difference.',
    fix: 'Look in the source which of the figures is meant, and correct the other. If the source itself contradicts itself, keep its figures and say so in `sourceNote`, which readers see. Modules that run beside each other have `parallel: true`.',
    example: {
      refused: { file: 'roadmaps/from-walker-to-trail-builder/02-hold-the-slope.mdx', fields: 'duration: 4 weeks\nmodules:\n  - id: walls\n    title: Walls without mortar\n    duration: 6 weeks' },
      mended: { file: 'roadmaps/from-walker-to-trail-builder/02-hold-the-slope.mdx', fields: 'duration: 6 weeks\nmodules:\n  - id: walls\n    title: Walls without mortar\n    duration: 6 weeks' },
    },
  },
  check: ({ files }) =>
    files.flatMap(({ file, entry, parsed }) => {
      if (entry?.kind !== 'stage' || !parsed || entry.data.duration === undefined || entry.data.sourceNote) return [];
      const stage = parseDuration(entry.data.duration);
      const modules = total(schedule(entry.data.modules));
      if (typeof stage === 'string' || modules.kind === 'undated' || modules.length.min <= inWeeks(stage).max + TOLERANCE) return [];
      return [
        {
          file,
          ...parsed.locate(['duration']),
          message: `the modules take ${formatTotal(modules)}, and the stage ${formatDuration(stage)}`,
          hint: 'correct a duration, or say in `sourceNote` that the source contradicts itself',
        },
      ];
    }),
};
