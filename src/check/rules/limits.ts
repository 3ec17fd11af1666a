import { LIMITS } from '../../schema/limits.ts';
import type { Rule } from '../rule.ts';

/**
 * No entry is larger or deeper than a program should have to read. (How long a single text may be is for `schema` to say.)
 *
 * Not mended: what goes, or into which entries it is parted, is for the writer to say.
 */
export const limits: Rule = {
  id: 'limits',
  description: `A file has at most ${LIMITS.textBytes / 1024} KiB and lines of at most ${LIMITS.lineLength} characters; its front matter at most ${LIMITS.values} values, ${LIMITS.items} in a list and ${LIMITS.fields} in a group, and ${LIMITS.depth} levels.`,
  docs: {
    topic: 'files',
    why: 'The largest entry has a tenth of that. What passes a limit is a mistake, such as a missing bracket or a picture in text, or is meant to keep the programs busy that read it.',
    fix: 'Break the line, or make several entries of one. Where nothing is that long, look for a quote or a bracket that does not end.',
    example: {
      refused: { file: 'skills/dry-stone-walls.yaml', fields: `synonyms: ${'['.repeat(LIMITS.depth + 1)}dry stacking${']'.repeat(LIMITS.depth + 1)}` },
      mended: { file: 'skills/dry-stone-walls.yaml', fields: 'synonyms: [dry stacking]' },
    },
  },
  check: ({ files }) => files.flatMap(({ file, unread, parsed }) => [unread ?? [], parsed?.problems ?? []].flat().flatMap((problem) => (problem.about === 'limits' ? [{ file, ...problem }] : []))),
};
