import { INVISIBLE } from '../invisible.ts';
import type { Rule } from '../rule.ts';

/** No control characters and none that turn the direction of writing. */
export const characters: Rule = {
  id: 'characters',
  description: 'No file has control characters or characters that turn the direction of writing.',
  check: ({ files }) =>
    files.flatMap(({ file, text }) => {
      // The first character may be a byte order mark, which editors put there.
      if (text.slice(1).search(INVISIBLE) < 0) return [];
      return text.split('\n').flatMap((line, index) =>
        [...line.matchAll(INVISIBLE)]
          .filter((found) => index + found.index > 0 || found[0] !== '\ufeff')
          .map((found) => ({ file, line: index + 1, column: found.index + 1, length: 1, message: `an invisible character, U+${found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`, hint: 'delete it' })),
      );
    }),
};
