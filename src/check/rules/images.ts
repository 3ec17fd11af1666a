import { nodesOf, parseBody, placeOf } from '../../entries/body.ts';
import type { Rule } from '../rule.ts';

/**
 * A picture says in words what it shows. Where it may come from is for `mdx-policy` to say.
 *
 * Not mended: the name of a file does not say what a picture shows.
 */
export const images: Rule = {
  id: 'images',
  description: 'A picture says in words what it shows.',
  check: ({ files }) =>
    files.flatMap(({ file, parsed }) => {
      const tree = parsed && file.endsWith('.mdx') ? parseBody(parsed).tree : undefined;
      if (!parsed || !tree) return [];
      return [...nodesOf(tree)].flatMap((node) => (node.type === 'image' && !node.alt?.trim() ? [{ file, ...placeOf(node, parsed), message: 'a picture without words for those who do not see it', hint: `write \`![what it shows](${node.url})\`` }] : []));
    }),
};
