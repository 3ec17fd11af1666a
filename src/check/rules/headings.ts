import { nodesOf, parseBody, placeOf, textOf } from '../../entries/body.ts';
import type { Rule } from '../rule.ts';

/**
 * Headings of a body begin at `##`, skip no level, say something, and differ from each other.
 *
 * Not mended: what is one level too high or too low may also be a heading above it that is missing, or the title once more; and the
 * headings below it would no longer be below it.
 */
export const headings: Rule = {
  id: 'headings',
  description: 'Headings begin at `##`, skip no level, say something, and differ from each other.',
  docs: {
    topic: 'text',
    why: 'People who listen to a page go from heading to heading, and the list “On this page” is made of them. A level that is missing sounds like a part that is missing.',
    fix: 'Begin with `##`, go one level deeper at a time, and give each heading words of its own. The title of the page is the first level already.',
    example: { refused: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: '## In winter\n\n#### Frost\n\nFrost lifts stones.' }, mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: '## In winter\n\n### Frost\n\nFrost lifts stones.' } },
  },
  check: ({ files }) =>
    files.flatMap(({ file, parsed }) => {
      const tree = parsed && file.endsWith('.mdx') ? parseBody(parsed).tree : undefined;
      if (!parsed || !tree) return [];
      const seen = new Set<string>();
      let above = 1;
      return nodesOf(tree).flatMap((node) => {
        if (node.type !== 'heading') return [];
        const at = { file, ...placeOf(node, parsed) };
        const text = textOf(node).trim();
        const [before, marks] = [above, '#'.repeat(above + 1)];
        above = node.depth;
        if (node.depth === 1) return [{ ...at, message: 'the title is the only heading of the first level', hint: `write \`## ${text}\`` }];
        if (text === '') return [{ ...at, message: 'a heading without words', hint: 'write what comes below, or remove it' }];
        if (node.depth > before + 1) return [{ ...at, message: `a heading of level ${node.depth} stands under one of level ${before}`, hint: `write \`${marks} ${text}\`` }];
        if (seen.has(text.toLowerCase())) return [{ ...at, message: `there is a heading "${text}" already`, hint: 'say in one of them what tells it from the other' }];
        seen.add(text.toLowerCase());
        return [];
      });
    }),
};
