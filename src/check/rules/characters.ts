import { INVISIBLE } from '../invisible.ts';
import type { Rule } from '../rule.ts';

/** No control characters and none that turn the direction of writing. */
export const characters: Rule = {
  id: 'characters',
  description: 'No file has control characters or characters that turn the direction of writing.',
  docs: {
    topic: 'files',
    why: 'Such a character cannot be seen, and it comes along when text is copied from a web page. It breaks search and code samples, and it can make a line read otherwise than it is.',
    fix: 'Delete the character at the mark. If you do not get hold of it, delete the word around it and type it anew.',
    example: { refused: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'Yes: frost\u200b lifts stones, and someone sets them back.' }, mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'Yes: frost lifts stones, and someone sets them back.' } },
  },
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
