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
  check: ({ files }) =>
    files.flatMap(({ file, parsed }) => {
      const tree = parsed && file.endsWith('.mdx') ? parseBody(parsed).tree : undefined;
      if (!parsed || !tree) return [];
      return [...nodesOf(tree)].flatMap((node) => (node.type === 'code' && !node.lang ? [{ file, ...placeOf(node, parsed), length: 3, message: 'a code block without a language', hint: 'write it after the backticks: ```` ```python ````, or ```` ```text ```` for none' }] : []));
    }),
};
