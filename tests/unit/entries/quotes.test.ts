import { describe, expect, test } from 'vitest';
import { nodesOf } from '../../../src/entries/body.ts';
import { readBody } from '../../../src/entries/body-tree.ts';

/** The words of a text as it is read, code and all. */
function read(text: string): string {
  const { tree } = readBody(text);
  return tree ? nodesOf(tree).map((node) => ('value' in node ? String(node.value) : '')).join('') : '';
}

describe('quotes are curly', () => {
  test.each([
    ['around words', 'a "b c", d', 'a “b c”, d'],
    ['at the beginning and the end', '"a"', '“a”'],
    ['within each other', `"a 'b' c"`, '“a ‘b’ c”'],
    ['in brackets and beside dashes', '("a") --"b"-- ["c"]', '(“a”) –“b”– [“c”]'],
    ['around emphasis', '"*a*" *"b"*', '“a” “b”'],
    ['around code and links', '"`a`" "[b](#c)"', '“a” “b”'],
    ['in a new block', 'a "b\n\nc" d', 'a “bc” d'],
    ['as apostrophes', "don't, the walkers' map, the '90s", 'don’t, the walkers’ map, the ’90s'],
  ])('%s', (_, text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ['in code', '`"a"`', '"a"'],
    ['in a block of code', '```text\n"a"\n```', '"a"'],
    ['with a backslash before them', 'a \\"b\\" "c\\*d" \\\'', 'a "b" “c*d” \''],
  ])('but not %s', (_, text, expected) => expect(read(text)).toBe(expected));
});
