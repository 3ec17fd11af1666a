import { HUES, PATTERNS } from '../../schema/roadmap.ts';
import type { Rule } from '../rule.ts';

/** How many of those with the same sign are named: a few say enough. */
const NAMED = 5;

/**
 * No two roadmaps have the same sign, in hue and pattern.
 *
 * Not mended: readers know a roadmap by its sign, so which one gets another is a choice. A free one is named.
 */
export const roadmapSigns: Rule = {
  id: 'roadmap-signs',
  description: 'No two roadmaps have the same sign, in hue and pattern.',
  docs: {
    topic: 'roadmaps',
    why: 'Readers tell roadmaps apart by their signs, in tables, on the map and in print. Hue and pattern together are one roadmap\'s alone.',
    fix: 'Choose another hue or pattern. `npm run new -- roadmap` takes one that is free.',
    example: {
      refused: { file: 'roadmaps/trail-builder-to-warden/roadmap.mdx', fields: 'sign:\n  hue: violet\n  pattern: bars' },
      mended: { file: 'roadmaps/trail-builder-to-warden/roadmap.mdx', fields: 'sign:\n  hue: violet\n  pattern: disc' },
      beside: [{ file: 'roadmaps/trail-builder-to-warden/01-know-the-law.mdx' }],
    },
  },
  check: ({ files }) => {
    const signs = files.flatMap(({ file, entry, parsed }) => (entry?.kind === 'roadmap' && parsed ? [{ file, parsed, sign: `${entry.data.sign.hue} ${entry.data.sign.pattern}` }] : []));
    const taken = Map.groupBy(signs, ({ sign }) => sign);
    const free = HUES.flatMap((hue) => PATTERNS.map((pattern) => ({ hue, pattern }))).find(({ hue, pattern }) => !taken.has(`${hue} ${pattern}`));
    return signs.flatMap(({ file, parsed, sign }) => {
      const same = (taken.get(sign) ?? []).slice(0, NAMED);
      const others = same.slice(0, same.findIndex((other) => other.file === file)).map((other) => other.file);
      const hint = free ? `choose another: hue \`${free.hue}\` and pattern \`${free.pattern}\` are free together` : 'all signs are taken: add a hue or a pattern to the schema of roadmaps';
      return others.length > 0 ? [{ file, ...parsed.locate(['sign'], 'key'), message: `${others.join(' and ')} ${others.length > 1 ? 'have' : 'has'} the sign ${sign} already`, hint }] : [];
    });
  },
};
