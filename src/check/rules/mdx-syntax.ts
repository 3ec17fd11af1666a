import { parseBody } from '../../entries/body.ts';
import type { Rule } from '../rule.ts';

/**
 * A body is MDX that can be read.
 *
 * Not mended: a sign that MDX takes for code may be meant as a sign or as code.
 */
export const mdxSyntax: Rule = {
  id: 'mdx-syntax',
  description: 'A body is MDX that can be read.',
  docs: {
    topic: 'text',
    why: 'MDX is Markdown in which `{` and `<` begin code. Where one of them begins nothing, the page cannot be made.',
    fix: 'Write the sign as code, `<` between backticks, or as `&lt;`. Or say it in words.',
    example: { refused: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'At <5 degrees the ground is too hard to dig.' }, mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'Below 5 degrees the ground is too hard to dig.' } },
  },
  check: ({ files }) =>
    files.flatMap(({ file, parsed }) => {
      const error = file.endsWith('.mdx') && parsed ? parseBody(parsed).error : undefined;
      return error ? [{ file, ...error, ...(error.hint === undefined ? explain(error.message) : {}) }] : [];
    }),
};

/** The parser's messages in the words of someone who knows Markdown. */
function explain(message: string): { message: string; hint: string } {
  if (message.includes('`{`') || message.includes('expression')) return { message: 'a `{` begins code here, and it does not end', hint: 'to show a brace, write it in a code span: `{`' };
  if (message.includes('`<`') || message.includes('JSX') || message.includes('tag')) return { message: 'a `<` begins an element here, and it is none', hint: 'to show it, write it in a code span or as `&lt;`; a link is `[text](https://…)`' };
  return { message: `this cannot be read: ${message.split('\n')[0]}`, hint: 'is something here that Markdown does not have?' };
}
