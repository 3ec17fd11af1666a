import type { Rule } from '../rule.ts';

/**
 * Front matter is YAML that can be read.
 *
 * Not mended: where a quote, a colon or a space is missing, YAML no longer says what belongs together. The corrected line is named where it is
 * likely.
 */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  description: 'Front matter is YAML that can be read.',
  docs: {
    topic: 'fields',
    why: 'A program reads the front matter. Where it cannot, it knows nothing of the entry.',
    fix: 'The message says what stands in the way: mostly a text that needs quotes, a tab, or a missing quote. Put quotes around a text that holds `: ` or ` #`, or that begins with one of the signs of YAML, such as `*` or `[`.',
    example: { refused: { file: 'skills/dry-stone-walls.yaml', fields: 'summary: One skill: to build without mortar.' }, mended: { file: 'skills/dry-stone-walls.yaml', fields: 'summary: "One skill: to build without mortar."' } },
  },
  check: ({ files }) => files.flatMap(({ file, parsed }) => (parsed?.problems ?? []).flatMap((problem) => (problem.about === undefined ? [{ file, ...problem }] : []))),
};
