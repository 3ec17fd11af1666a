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
  check: ({ files, catalog }) => {
    const next = (id: string) => (catalog.find('skill', id)?.data.prerequisites ?? []).flatMap((each) => catalog.find('skill', each)?.id ?? []);
    const circles = circlesOf(catalog.list('skill').map(({ id }) => id), next);
    return files.flatMap(({ file, entry, parsed }) => {
      if (entry?.kind !== 'skill' || !parsed) return [];
      const circle = circles.get(entry.id);
      return (entry.data.prerequisites ?? []).flatMap((name, index) => {
        const id = catalog.find('skill', name)?.id;
        if (id === undefined || circle === undefined || circles.get(id) !== circle) return [];
        const way = wayTo(entry.id, id, (from) => next(from).filter((each) => circles.get(each) === circle));
        return [{ file, ...parsed.locate(['prerequisites', index]), message: `"${entry.id}" would have to come before itself: ${[entry.id, ...way].join(' → ')}`, hint: 'leave out one of these prerequisites' }];
      });
    });
  },
};

/** The number of the circle that each skill is in, where skills that lead to each other are in one. (Tarjan's algorithm, without calling itself: a chain may be long.) */
function circlesOf(ids: readonly string[], next: (id: string) => readonly string[]): Map<string, number> {
  const circles = new Map<string, number>();
  const [order, low] = [new Map<string, number>(), new Map<string, number>()];
  const open: string[] = [];
  const closed = new Set<string>();
  const lower = (id: string, to = Infinity) => low.set(id, Math.min(low.get(id) ?? Infinity, to));
  for (const root of ids) {
    const path: { id: string; left: string[] }[] = [];
    const enter = (id: string) => {
      order.set(id, order.size);
      lower(id, order.get(id));
      open.push(id);
      path.push({ id, left: [...next(id)] });
    };
    if (!order.has(root)) enter(root);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const to = here.left.pop();
      if (to === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) lower(above.id, low.get(here.id));
        if (low.get(here.id) !== order.get(here.id)) continue;
        // All that is open since then leads back here. Alone, it is in a circle only if it leads to itself.
        const members: string[] = [];
        while (members.at(-1) !== here.id) members.push(open.pop() ?? here.id);
        for (const id of members) closed.add(id);
        if (members.length > 1 || next(here.id).includes(here.id)) for (const id of members) circles.set(id, order.get(here.id) ?? 0);
      } else if (!order.has(to)) enter(to);
      else if (!closed.has(to)) lower(here.id, order.get(to));
    }
  }
  return circles;
}

/** More than so many skills of a circle are not named. */
const NAMED = 12;

/** The shortest way from `from` to `to` along `next`, both included; only its ends if it is long. */
function wayTo(to: string, from: string, next: (id: string) => readonly string[]): string[] {
  const seen = new Set([from]);
  let ways = [[from]];
  for (let length = 1; length < NAMED && ways.length > 0 && ways.length < NAMED ** 2; length++) {
    const arrived = ways.find((way) => way.at(-1) === to);
    if (arrived) return arrived;
    ways = ways.flatMap((way) => next(way.at(-1) ?? '').flatMap((id) => (seen.has(id) ? [] : (seen.add(id), [[...way, id]]))));
  }
  return [from, '…', to];
}
