import { chance } from './random.ts';

/** Pieces of every construct that a text may hold, and of what it may not. */
const OF_BODIES = [
  '## A heading', '#### Deep', '- item', '  - item', '1. step', '> quotation', '> > twice', '```python\nprint(1)\n```', '````\n```\n````', '~~~text\na\n~~~', '| a | b |\n| - | - |\n| c | d |', '| a |', '---', '***',
  '[a](https://example.org "b")', '[a](skill:python)', '[a][b]\n\n[b]: https://example.org', '[^1]', '[^1]: note', '[^ü50%]\n\n[^ü50%]: note', '![what](./a.png)', '<https://example.org>', 'https://example.org/?a&b',
  ':::note[A]\ntext\n:::', ':::tip\n:::', '::leaf', ':text[a]', '10:30', ':a[~~b~~]', '<kbd>a</kbd>', '<details>\n<summary>a</summary>\n\nb\n\n</details>', '<br />', 'H<sub>2</sub>O', '<abbr title="a">b</abbr>',
  '*a*', '**b**', '***c', '~~d~~', '`e`', '``f', '\\', '\\*', '&amp;', '&lt;script>', '&#x27;', '"quoted"', "it's", '--', '...', '<', '>', '{', '}', '{a}', 'import a', 'export const a = 1', '<script>', '</p>', '<!-- a -->', '\t', '  \n', '\n\n', ']]>', '﷐', '😀', 'ä',
];

/** Pieces of YAML that mean something, or meant something to some reader. */
const OF_FIELDS = [
  'null', '~', 'true', '1', '-1', '1e999', '0x1F', '.inf', '.nan', '2026-02-31', '2026-01-31', '"2024"', '[]', '{}', '[a, b]', '{ a: b }', '!!str a', '!foo x', '&a b', '*a', '<<: *a', '? a', '|\n  a', '>-\n  a', '"\\u0001"', '"\\u202e"', '"\\n"', "'", '"', '#', ' # a', ': ',
  'a: b', '- a', '- - a', '6-12 months', '12-6 weeks', '1 weeks', 'ongoing', '99999 years', '0 days', '90000', '999999999999999999999', 'https://example.org', 'http://a', 'javascript:alert(1)', '---', '...', '%YAML 1.1', '\t', 'unknown: 1', 'aliases: [a]', 'layout: ./a.astro', '</title><script>alert(1)</script>',
];

/**
 * A text with one to three changes of the kinds that people and attackers make: something left out, doubled, swapped, cut off, or put in between.
 *
 * @param luck as `chance` gives it: the same for the same seed.
 */
export function mutantOf(text: string, { below, pick }: ReturnType<typeof chance>): string {
  const place = (length: number) => below(length + 1);
  const lines = (change: (all: string[]) => void) => (before: string) => {
    const all = before.split('\n');
    change(all);
    return all.join('\n');
  };
  const insert = (before: string, piece: string) => {
    const at = place(before.length);
    return before.slice(0, at) + piece + before.slice(at);
  };
  /** Puts pieces of YAML where fields are, and pieces of Markdown below. */
  const pieceAt = (all: readonly string[], line: number) => pick(all[0] !== '---' || line <= all.indexOf('---', 1) ? OF_FIELDS : OF_BODIES);
  const changes: ((before: string) => string)[] = [
    (before) => insert(before, pick([...OF_BODIES, ...OF_FIELDS])),
    (before) => insert(before, pick(['\r', '\u0000', '\u200b', '\u2028', '\ufeff', '\ud800', '"', "'", '[', ']', '{', '}', '<', '>', '`', '*', '_', '|', ':', '#', '-', ' ', '\n'])),
    (before) => {
      const at = place(before.length);
      return before.slice(0, at) + before.slice(at + 1 + place(20));
    },
    (before) => before.slice(0, place(before.length)),
    (before) => insert(before, pick([...OF_BODIES, ...OF_FIELDS]).repeat(2 + place(200))),
    lines((all) => all.splice(place(all.length), 1)),
    lines((all) => all.splice(place(all.length), 0, pick(all))),
    lines((all) => {
      const at = place(all.length - 1);
      all[at] = `${pick(['  ', '\t', '> ', '- '])}${all[at]}`;
    }),
    lines((all) => {
      const at = place(all.length - 1);
      all.splice(at, 0, '', pieceAt(all, at), '');
    }),
    lines((all) => {
      const at = place(all.length - 1);
      all[at] = (all[at] ?? '').replace(/: .*$/, () => `: ${pieceAt(all, at)}`);
    }),
    lines((all) => {
      const at = place(all.length - 1);
      all[at] = `${all[at]} ${pieceAt(all, at)}`;
    }),
  ];
  let changed = text;
  for (let left = 1 + below(3); left > 0; left--) changed = pick(changes)(changed);
  return changed;
}
