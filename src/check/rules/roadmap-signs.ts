import type { Rule } from '../rule.ts';

/** No two roadmaps have the same sign, and every stage has a roadmap and every roadmap a stage. */
export const roadmapSigns: Rule = {
  id: 'roadmap-signs',
  description: 'No two roadmaps have the same sign, in hue and pattern.',
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
