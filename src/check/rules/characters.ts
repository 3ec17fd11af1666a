import { codePoint } from '../edit.ts';
import { INVISIBLE } from '../invisible.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * Characters that only do something beside others that content does not have, such as a word too long for its line or a word of Arabic:
 * they come along when text is copied. Without them the text reads the same, so they are removed.
 *
 * Others are not removed for sure: in the place of a control character there was often another one (an apostrophe, the `\b` of
 * `\beta`), and a line separator keeps two words apart.
 */
const IDLE = /[\u061c\u200b\u200e\u200f\u202a\u202c\u2060-\u2064\u2066\u2068\u2069\ufeff]/u;

/** With these, a line shows something else than it says. Which of the two is meant, a person must decide. */
const TURNING = /[\u202b\u202d\u202e\u2067]/u;

/** Line and paragraph separators of Unicode, and the line break of a word processor. */
const BREAKS = /[\u000b\u000c\u0085\u2028\u2029]/u;

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
      let lineStart = 0;
      return text.split('\n').flatMap((line, index) => {
        const start = lineStart;
        lineStart += line.length + 1;
        return [...line.matchAll(INVISIBLE)]
          .filter((found) => start + found.index > 0 || found[0] !== '\ufeff')
          .map((found) => ({ file, line: index + 1, column: found.index + 1, length: 1, message: `an invisible character, ${codePoint(found[0])}`, ...remedy(found[0], start + found.index, line) }));
      });
    }),
};

function remedy(character: string, start: number, line: string): Pick<Finding, 'hint' | 'fix'> {
  if (TURNING.test(line)) return { hint: TURNING.test(character) ? 'it makes the line look other than it is: delete it, and read the line again' : 'delete it together with the one that turns the line' };
  if (IDLE.test(character)) return { hint: 'delete it', fix: { start, end: start + 1, text: '' } };
  if (BREAKS.test(character)) return { hint: 'write a space or a line break instead' };
  return { hint: 'delete it; if a letter or a sign is missing here, write that' };
}
