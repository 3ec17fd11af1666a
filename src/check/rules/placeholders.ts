import { nodesOf, parseBody, placeOf, textOf } from '../../entries/body.ts';
import { PLACEHOLDER } from '../placeholder.ts';
import type { Rule } from '../rule.ts';

/**
 * Every text that `npm run new` left to the writer is written. A warning: what the command has just written passes the check and can be
 * looked at.
 */
export const placeholders: Rule = {
  id: 'placeholders',
  description: 'Every text that `npm run new` left to you is written.',
  docs: {
    topic: 'upkeep',
    why: 'A new file says in each place what belongs there, after `Write:`. Readers would take that for the text. So the list of what is left is the list of what is to do.',
    fix: 'Write the text in its place. Where you know nothing to write and the field is optional, delete the field.',
    example: {
      refused: { file: 'skills/dry-stone-walls.yaml', fields: 'summary: "Write: one or two sentences that stand for the entry in lists"' },
      mended: { file: 'skills/dry-stone-walls.yaml', fields: 'summary: Build a wall that stands without mortar.' },
    },
  },
  severity: 'warning',
  check: ({ files }) =>
    files.flatMap(({ file, entry, parsed }) => {
      if (!entry || !parsed) return [];
      const tree = file.endsWith('.mdx') ? parseBody(parsed).tree : undefined;
      const paragraphs = tree ? nodesOf(tree).filter((node) => node.type === 'paragraph' && textOf(node).startsWith(PLACEHOLDER)) : [];
      const places = [...textsIn(parsed.data).map((path) => parsed.locate(path)), ...paragraphs.map((node) => placeOf(node, parsed))];
      return places.map((place) => ({ file, ...place, message: 'this is still to be written', hint: 'write it in place of the text that begins with `Write:`' }));
    }),
};

/** The paths of the placeholders in front matter. */
function textsIn(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value === 'string') return value.startsWith(PLACEHOLDER) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key])) : [];
}
