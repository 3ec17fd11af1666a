import { KINDS } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

/** Every skill and resource is named by an entry of another kind: otherwise no reader comes across it. */
export const unused: Rule = {
  id: 'unused',
  description: 'Every skill and resource is named by an entry of another kind.',
  docs: {
    topic: 'upkeep',
    why: 'Readers come to a skill or a resource from a stage, a project or an answer. One that nothing names is on a list and nowhere else.',
    fix: 'Name it where it is taught or used. If there is no such place, it does not belong here yet: remove the file.',
    example: {
      refused: { file: 'skills/drainage.yaml', fields: 'title: Drainage' },
      mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', fields: 'skills: [dry-stone-walls, drainage]' },
      beside: [{ file: 'skills/drainage.yaml', fields: 'title: Drainage' }],
    },
  },
  severity: 'warning',
  check: ({ files, catalog }) =>
    files.flatMap(({ file, entry, parsed }) => {
      if (!parsed || (entry?.kind !== 'skill' && entry?.kind !== 'resource')) return [];
      // A replacement is named by what it replaces, which is of its own kind.
      const named = catalog.backlinks(entry.kind, entry.id).some(({ from, path }) => from.kind !== entry.kind || path[0] === 'replacement');
      const [one] = KINDS[entry.kind].noun;
      return named ? [] : [{ file, ...parsed.locate(['title']), message: `nothing names this ${one}`, hint: 'name it in a stage, or remove the file' }];
    }),
};
