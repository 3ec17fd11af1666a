import type { Rule } from '../rule.ts';

/** Front matter is YAML that can be read. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  description: 'Front matter is YAML that can be read.',
  check: ({ files }) => files.flatMap(({ file, parsed }) => (parsed?.problems ?? []).map((problem) => ({ file, ...problem }))),
};
