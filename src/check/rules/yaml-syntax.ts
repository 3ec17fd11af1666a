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
  check: ({ files }) => files.flatMap(({ file, parsed }) => (parsed?.problems ?? []).map((problem) => ({ file, ...problem }))),
};
