import { nodesOf, parseBody, placeOf } from '../../entries/body.ts';
import type { Rule } from '../rule.ts';

/** A picture says in words what it shows. Where it may come from is for `mdx-policy` to say. */
export const images: Rule = {
  id: 'images',
  description: 'A picture says in words what it shows.',
  docs: {
    topic: 'text',
    why: 'Some readers hear the page, and some read it where pictures do not load.',
    fix: 'Say between the square brackets what the picture shows, so that the text makes sense without it.',
    example: { refused: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: '![](./wall.png)' }, mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: '![A wall of flat stones, each on two others](./wall.png)' } },
  },
  check: ({ files }) =>
    files.flatMap(({ file, parsed }) => {
      const tree = parsed && file.endsWith('.mdx') ? parseBody(parsed).tree : undefined;
      if (!parsed || !tree) return [];
      return [...nodesOf(tree)].flatMap((node) => (node.type === 'image' && !node.alt?.trim() ? [{ file, ...placeOf(node, parsed), message: 'a picture without words for those who do not see it', hint: `write \`![what it shows](${node.url})\`` }] : []));
    }),
};
