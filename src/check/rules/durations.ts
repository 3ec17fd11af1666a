import { formatTotal, schedule, total, type Span } from '../../catalog/timing.ts';
import { formatDuration, inWeeks, parseDuration, WEEKS_PER_UNIT } from '../../schema/grammar/duration.ts';
import { LIMITS } from '../../schema/limits.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

/** A day's rounding between months and weeks is no contradiction. */
const TOLERANCE = 1 / 7;

/**
 * The modules of a stage fit into it, or the stage says that its source contradicts itself.
 *
 * Not mended: any of the durations may be wrong, and only the source tells which. (How a duration is written is for `schema` to say.)
 */
export const durations: Rule = {
  id: 'durations',
  description: `The modules of a stage fit into its time, or its \`sourceNote\` says that the source contradicts itself; and no roadmap takes more than ${LIMITS.durationYears} years.`,
  docs: {
    topic: 'roadmaps',
    why: 'Timelines and plans add these times up. Modules that take longer than their stage make the plan wrong by the difference.',
    fix: 'Look in the source which of the figures is meant, and correct the other. If the source itself contradicts itself, keep its figures and say so in `sourceNote`, which readers see. Modules that run beside each other have `parallel: true`.',
    example: {
      refused: { file: 'roadmaps/from-walker-to-trail-builder/02-hold-the-slope.mdx', fields: 'duration: 4 weeks\nmodules:\n  - id: walls\n    title: Walls without mortar\n    duration: 6 weeks' },
      mended: { file: 'roadmaps/from-walker-to-trail-builder/02-hold-the-slope.mdx', fields: 'duration: 6 weeks\nmodules:\n  - id: walls\n    title: Walls without mortar\n    duration: 6 weeks' },
    },
  },
  check: ({ files }) => [
    ...endless(files),
    ...files.flatMap(({ file, entry, parsed }) => {
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
  ],
};

/** In weeks, with a day's rounding. */
const LONGEST = LIMITS.durationYears * WEEKS_PER_UNIT.year + TOLERANCE;

/** The first stage of each roadmap, and the first module of each stage, with which it takes longer than a working life. */
function endless(files: CheckContext['files']): Finding[] {
  const stages = files.flatMap(({ file, entry, parsed }) => (entry?.kind === 'stage' && parsed ? [{ file, entry, parsed }] : []));
  const roadmaps = Map.groupBy(stages, ({ entry }) => entry.id.split('/')[0]);
  const found = (what: string) => ({ message: `with this, the ${what} takes more than ${LIMITS.durationYears} years`, hint: 'is there a digit too many, or another unit meant?' });
  return [
    ...[...roadmaps.values()].flatMap((some) => {
      const over = some[firstOver(schedule(some.map(({ entry }) => entry.data)))];
      return over ? [{ file: over.file, ...over.parsed.locate(['duration']), ...found('roadmap') }] : [];
    }),
    ...stages.flatMap(({ file, entry, parsed }) => {
      const over = firstOver(schedule(entry.data.modules));
      return over < 0 ? [] : [{ file, ...parsed.locate(['modules', over, 'duration']), ...found('stage') }];
    }),
  ];
}

function firstOver(spans: readonly Span[]): number {
  return spans.findIndex((span) => span.kind === 'range' && span.start.max + span.length.max > LONGEST);
}
