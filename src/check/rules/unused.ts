import { posix } from 'node:path';
import { nodesOf, parseBody } from '../../entries/body.ts';
import type { SourceFile } from '../../entries/read.ts';
import { KINDS } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

/**
 * Every skill and resource is named by an entry of another kind, and every picture shown: otherwise no reader comes across it.
 *
 * Not mended: it is to be named somewhere, or to go, and both are for a person to say.
 */
export const unused: Rule = {
  id: 'unused',
  description: 'Every skill and resource is named by an entry of another kind, and every picture is shown on a page.',
  docs: {
    topic: 'upkeep',
    why: 'Readers come to a skill or a resource from a stage, a project or an answer. One that nothing names is on a list and nowhere else. A picture that no page shows is nowhere.',
    fix: 'Name it where it is taught or used. If there is no such place, it does not belong here yet: remove the file.',
    example: {
      refused: { file: 'skills/drainage.yaml', fields: 'title: Drainage' },
      mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', fields: 'skills: [dry-stone-walls, drainage]' },
      beside: [{ file: 'skills/drainage.yaml', fields: 'title: Drainage' }],
    },
  },
  severity: 'warning',
  check: ({ files, catalog }) => {
    const shown = files.some(({ picture }) => picture) ? new Set(files.flatMap(picturesOf)) : undefined;
    return files.flatMap(({ file, entry, parsed, picture }) => {
      if (picture) return shown?.has(file) ? [] : [{ file, line: 1, column: 1, length: 1, message: 'no page shows this picture', hint: `write \`![what it shows](./${posix.basename(file)})\` on the page beside it, or remove the file` }];
      if (!parsed || (entry?.kind !== 'skill' && entry?.kind !== 'resource')) return [];
      // A replacement is named by what it replaces, which is of its own kind.
      const named = catalog.backlinks(entry.kind, entry.id).some(({ from, path }) => from.kind !== entry.kind || path[0] === 'replacement');
      const [one] = KINDS[entry.kind].noun;
      return named ? [] : [{ file, ...parsed.locate(['title']), message: `nothing names this ${one}`, hint: 'name it in a stage, or remove the file' }];
    });
  },
};

/** The files of the pictures that a body shows. */
function picturesOf({ file, parsed }: SourceFile): string[] {
  const tree = parsed && file.endsWith('.mdx') ? parseBody(parsed).tree : undefined;
  return tree ? nodesOf(tree).flatMap((node) => (node.type === 'image' ? [posix.join(posix.dirname(file), node.url)] : [])) : [];
}
