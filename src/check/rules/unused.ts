import { KINDS } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

/**
 * Every skill and resource is named by an entry of another kind: otherwise no reader comes across it.
 *
 * Not mended: it is to be named somewhere, or to go, and both are for a person to say.
 */
export const unused: Rule = {
  id: 'unused',
  description: 'Every skill and resource is named by an entry of another kind.',
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
