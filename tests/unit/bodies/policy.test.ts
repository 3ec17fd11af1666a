import { describe, expect, test } from 'vitest';
import { violations } from '../../../src/bodies/policy.ts';
import { readOwnBody } from '../../../src/entries/body.ts';
import { parseFile } from '../../../src/entries/parse.ts';
import { ATTACKS, attackPage } from '../../support/attacks.ts';

const bodyOf = (body: string) => readOwnBody(parseFile(attackPage(body), '.mdx'));

describe('an attack is seen', () => {
  test('there are at least forty', () => expect(ATTACKS.length).toBeGreaterThanOrEqual(40));

  test.each(ATTACKS)('%s', (_, body) => {
    const { tree, error } = bodyOf(body);
    // What cannot even be read is refused by another rule.
    expect(error ?? violations(tree!)).not.toEqual([]);
  });
});

describe('what writers write is allowed', () => {
  test.each([
    ['headings, lists, tables and code', '## A\n\n- a\n- `{b}`\n\n| a |\n| - |\n| b |\n\n```python\nx = {1: "<b>"}\n```\n\n> A quotation\n\n1. one\n\n---\n'],
    ['links', '[a](https://example.org/?q=1#a) [b](skill:python) [c](stage:walk/start) [d](#part) [e](mailto:a@example.org) [f][g]\n\n[g]: resource:map'],
    ['asides', ':::note[Mind the gap]\nA stone.\n:::\n\n:::tip\nA *flat* stone.\n:::'],
    ['a time, a ratio and a colon', 'At 10:30 the ratio is 3:4, in Python `a[1:2]` and model:name.'],
    ['elements without effects', '<kbd>Esc</kbd>, H<sub>2</sub>O, <abbr title="light detection">LiDAR</abbr>\n\n<details>\n<summary>More</summary>\n\nText\n\n</details>'],
    ['a picture beside the page', '![A cairn at dusk](./cairn.webp)'],
  ])('%s', (_, body) => {
    const { tree, error } = bodyOf(body);
    expect(error).toBeUndefined();
    expect(violations(tree!).map(({ message }) => message)).toEqual([]);
  });
});
