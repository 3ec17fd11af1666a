import type { Rule } from '../rule.ts';

/**
 * No skill asks for itself first, directly or through others.
 *
 * Not mended: any link of the circle could be the wrong one.
 */
export const prerequisites: Rule = {
  id: 'prerequisites',
  description: 'No skill has itself as a prerequisite, directly or through other skills.',
  docs: {
    topic: 'fields',
    why: 'A learning plan puts prerequisites first. In a circle there is no first.',
    fix: 'Decide which of the skills can be learnt without the other, and leave the other out of its `prerequisites`. Put it under `related` instead.',
    example: {
      refused: { file: 'skills/dry-stone-walls.yaml', fields: 'prerequisites: [drainage]' },
      mended: { file: 'skills/dry-stone-walls.yaml', fields: 'related: [drainage]' },
      beside: [
        { file: 'skills/drainage.yaml', fields: 'prerequisites: [dry-stone-walls]' },
        { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', fields: 'skills: [drainage]' },
      ],
    },
  },
  check: ({ files, catalog }) =>
    files.flatMap(({ file, entry, parsed }) => {
      if (entry?.kind !== 'skill' || !parsed) return [];
      return (entry.data.prerequisites ?? []).flatMap((id, index) => {
        const way = wayTo(entry.id, id, (from) => catalog.find('skill', from)?.data.prerequisites ?? []);
        return way ? [{ file, ...parsed.locate(['prerequisites', index]), message: `"${entry.id}" would have to come before itself: ${[entry.id, ...way].join(' → ')}`, hint: 'leave out one of these prerequisites' }] : [];
      });
    }),
};

/** The shortest way from `from` to `to` along `next`, both included; undefined if there is none. */
function wayTo(to: string, from: string, next: (id: string) => readonly string[]): string[] | undefined {
  const seen = new Set([from]);
  let ways = [[from]];
  while (ways.length > 0) {
    const arrived = ways.find((way) => way.at(-1) === to);
    if (arrived) return arrived;
    ways = ways.flatMap((way) => next(way.at(-1) ?? '').flatMap((id) => (seen.has(id) ? [] : (seen.add(id), [[...way, id]]))));
  }
  return undefined;
}
