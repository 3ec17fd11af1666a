import { parseBody, placeOf } from '../../entries/body.ts';
import { violations } from '../../bodies/policy.ts';
import type { Rule } from '../rule.ts';

/**
 * A body is Markdown with a few harmless elements: nothing in it runs, here or in a reader's browser.
 *
 * Not mended: what a stranger wrote against the policy, a person should see.
 */
export const mdxPolicy: Rule = {
  id: 'mdx-policy',
  description: 'A body is Markdown with a few harmless elements: nothing in it runs, here or in a browser.',
  docs: {
    topic: 'text',
    why: 'Content comes from strangers, and in MDX whatever stands in braces would run: here, while the site is built, or in the browser of a reader. So a page holds text, and nothing that runs.',
    fix: 'Write it in Markdown; to show braces or tags, write them as code. [What a text may hold](/contribute/text.html) lists everything.',
    example: { refused: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'Dig as deep as {height / 3}.' }, mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'Dig as deep as `height / 3`.' } },
  },
  check: ({ files }) =>
    files.flatMap(({ file, parsed }) => {
      if (!parsed || !file.endsWith('.mdx')) return [];
      const { tree } = parseBody(parsed);
      return tree ? violations(tree).map(({ node, message, hint }) => ({ file, ...placeOf(node, parsed), message, hint })) : [];
    }),
};
