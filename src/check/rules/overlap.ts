import { parseCalendarLabel } from '../../catalog/calendar-label.ts';
import type { ParsedFile } from '../../entries/parse.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/**
 * The months, weeks or days that labels name do not overlap.
 *
 * Durations need no such rule. A stage has no day on which it begins, only a place and a length, so it starts where the one before it
 * ends, and a roadmap takes as long as its stages: none can overlap or leave it. A module runs beside another only where it says so
 * with `parallel`, and `durations` holds the modules against their stage. A label is free text, and readers take it for a date.
 */
export const overlap: Rule = {
  id: 'overlap',
  description:
    'The months or weeks that labels of stages and modules name follow one another, ' +
    'unless a module is `parallel` or a `sourceNote` explains it.',
  docs: {
    topic: 'roadmaps',
    why: 'Readers take `Month 3` for a date in their plan. Two parts in one month are twice the work in that month.',
    fix:
      'Correct the label. If two modules do run beside each other, give the second `parallel: true`. ' +
      'If the source has it so, say that in `sourceNote`.',
    example: {
      refused: {
        file: 'roadmaps/from-walker-to-trail-builder/02-hold-the-slope.mdx',
        fields: 'modules:\n  - id: walls\n    title: Walls\n    label: Weeks 1-3\n  - id: steps\n    title: Steps\n    label: Weeks 3-4',
      },
      mended: {
        file: 'roadmaps/from-walker-to-trail-builder/02-hold-the-slope.mdx',
        fields: 'modules:\n  - id: walls\n    title: Walls\n    label: Weeks 1-2\n  - id: steps\n    title: Steps\n    label: Weeks 3-4',
      },
    },
  },
  check: ({ files }) => {
    const stages = files.flatMap(({ file, entry, parsed }) => (entry?.kind === 'stage' && parsed ? [{ file, entry, parsed }] : []));
    const roadmaps = Map.groupBy(stages, ({ entry }) => entry.id.split('/')[0] ?? '');
    return [
      ...[...roadmaps.values()].flatMap((some) =>
        overlaps(
          some.map(({ file, parsed, entry: { data } }) => ({ file, parsed, path: ['label'], label: data.label, excused: data.sourceNote !== undefined })),
        ),
      ),
      ...stages.flatMap(({ file, parsed, entry: { data } }) =>
        overlaps(
          data.modules.map(({ label, parallel }, index) => {
            const excused = parallel === true || data.sourceNote !== undefined;
            return { file, parsed, path: ['modules', index, 'label'], label, excused };
          }),
        ),
      ),
    ];
  },
};

interface Labelled {
  file: string;
  parsed: ParsedFile;
  path: PropertyKey[];
  label: string | undefined;
  /** It may overlap with what stands before it. */
  excused: boolean;
}

function overlaps(parts: readonly Labelled[]): Omit<Problem, 'rule' | 'severity'>[] {
  const spans = parts.flatMap((part) => {
    const named = parseCalendarLabel(part.label);
    return named ? [{ ...part, ...named }] : [];
  });
  // Sources that count from 0 name the ends of an axis, `0–3` and `3–6`; those that count from 1 name whole months, `1–3` and `4–6`.
  const shared = spans[0]?.from === 0 ? 0 : 1;
  return spans.flatMap((span, index) => {
    const before = spans[index - 1];
    const found = (message: string, hint: string) => [{ file: span.file, ...span.parsed.locate(span.path), message, hint }];
    if (span.to < span.from) return found(`"${span.label}" ends before it begins`, 'write the earlier time first');
    if (!before || span.excused || before.unit !== span.unit || span.from >= before.to + shared) return [];
    const hint = 'correct a label, or say in `sourceNote` that the source has it so';
    return found(`"${span.label}" overlaps with "${before.label}" before it`, hint);
  });
}
