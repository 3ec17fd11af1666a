import type { Rule } from '../rule.ts';

/** No two roadmaps have the same sign, and every stage has a roadmap and every roadmap a stage. */
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
    const owners = new Map<string, string>();
    return files.flatMap(({ file, entry, parsed }) => {
      if (entry?.kind !== 'roadmap' || !parsed) return [];
      const { hue, pattern } = entry.data.sign;
      const other = owners.get(`${hue} ${pattern}`);
      owners.set(`${hue} ${pattern}`, file);
      return other ? [{ file, ...parsed.locate(['sign'], 'key'), message: `${other} has the sign ${hue} ${pattern} already`, hint: 'choose another hue or pattern' }] : [];
    });
  },
};
