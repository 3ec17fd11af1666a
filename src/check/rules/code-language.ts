import { nodesOf, parseBody, placeOf } from '../../entries/body.ts';
import type { Rule } from '../rule.ts';

/**
 * A code block says its language.
 *
 * Not mended: a guess from the code would be wrong now and then, and `text` would end the question without an answer.
 */
export const codeLanguage: Rule = {
  id: 'code-language',
  description: 'A code block says its language.',
  docs: {
    topic: 'text',
    why: 'The language gives the sample its colours, and tells readers and programs what it is.',
    fix: 'Write the language after the three backticks: `python`, `bash`, `yaml` and so on, or `text` for what is none.',
    example: { refused: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: '```\nsum(lengths)\n```' }, mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: '```python\nsum(lengths)\n```' } },
  },
  check: ({ files }) =>
    files.flatMap(({ file, parsed }) => {
      const tree = parsed && file.endsWith('.mdx') ? parseBody(parsed).tree : undefined;
      if (!parsed || !tree) return [];
      return nodesOf(tree).flatMap((node) => (node.type === 'code' && !node.lang ? [{ file, ...placeOf(node, parsed), length: 3, message: 'a code block without a language', hint: 'write it after the backticks: ```` ```python ````, or ```` ```text ```` for none' }] : []));
    }),
};
