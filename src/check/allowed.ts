import { readOwnBody } from '../entries/body.ts';
import { parseFile } from '../entries/parse.ts';
import { KIND_NAMES, KINDS } from '../schema/kinds.ts';
import { ASIDES, violations } from '../bodies/policy.ts';

/** Something that a text may hold: its name for readers, and how it is written. */
export interface Sample {
  what: string;
  write: string;
}

/** What a text may hold, by headings, for the contributor's guide. A test holds it and the policy together. */
export const ALLOWED: Record<'markdown' | 'links' | 'pictures' | 'asides' | 'html', Sample[]> = {
  markdown: [
    { what: 'Headings, from the second level on', write: '## In winter\n\n### Frost' },
    { what: 'Paragraphs, with an empty line between', write: 'Frost lifts stones.\n\nRain moves them.' },
    { what: 'A new line within a paragraph', write: 'Frost lifts stones.\\\nRain moves them.' },
    { what: 'Words that matter', write: '*emphasis*, **importance**, ~~no longer so~~' },
    { what: 'Lists, also within lists', write: '- a spade\n- a bar\n  - of steel' },
    { what: 'Steps in their order', write: '1. Dig.\n2. Lay the base.' },
    { what: 'Quotations', write: '> One on two, two on one.' },
    { what: 'Code in a line', write: 'Run `git status`.' },
    { what: 'Code in a block, with its language', write: '```python\nheight = 3 * base\n```' },
    { what: 'Tables', write: '| Stone | Use |\n| --- | --- |\n| flat | cover |' },
    { what: 'Footnotes', write: 'It holds for a century.[^1]\n\n[^1]: If nobody climbs on it.' },
    { what: 'A line between two parts', write: 'Before\n\n---\n\nAfter' },
    { what: 'Colons, which begin nothing by themselves', write: 'The ratio is 3:4, at 10:30, as in key:value.\n\n::nothing' },
  ],
  links: [
    ...KIND_NAMES.map((kind) => ({ what: `To a ${KINDS[kind].noun[0]}`, write: `[its title](${kind}:${kind === 'stage' ? 'roadmap-id/stage-id' : 'its-id'})` })),
    { what: 'To a part of the page of an entry', write: '[how it is done](skill:its-id#the-part)' },
    { what: 'To another site', write: '[The title of the page](https://example.org/page)' },
    { what: 'To a part of the same page', write: '[Frost](#frost)' },
    { what: 'By mail', write: '[the crew](mailto:crew@example.org)' },
    { what: 'With the address further down', write: 'Read [the handbook][1].\n\n[1]: https://example.org/handbook' },
  ],
  pictures: ['png', 'jpg', 'webp', 'avif'].map((extension) => ({ what: `A \`${extension}\` that lies beside the page`, write: `![What it shows](./wall.${extension})` })),
  asides: ASIDES.map((name) => ({ what: `An aside of the kind “${name}”`, write: `:::${name}[The title]\nWhat to know.\n:::` })),
  html: [
    { what: 'What a short form stands for', write: '<abbr title="Ordnance Survey">OS</abbr>' },
    { what: 'A new line within a table', write: '| a<br />b |\n| --- |' },
    { what: 'A part that is folded, with its title', write: '<details>\n<summary>The calculation</summary>\n\nText\n\n</details>' },
    { what: 'The same, open at first', write: '<details open>\n<summary>The calculation</summary>\n\nText\n\n</details>' },
    { what: 'A key', write: '<kbd>Esc</kbd>' },
    { what: 'A mark', write: '<mark>the third stone</mark>' },
    { what: 'Small print', write: '<small>as of 2025</small>' },
    { what: 'Below and above the line', write: 'H<sub>2</sub>O, x<sup>2</sup>' },
  ],
};

/** What people try, and the policy refuses. */
const TRIED: Sample[] = [
  { what: 'Imports and exports', write: "import Chart from './chart.js'" },
  { what: 'Code in braces', write: 'Dig as deep as {height / 3}.' },
  { what: 'Components', write: '<Chart />' },
  { what: 'Other HTML', write: '<div align="center">A wall</div>' },
  { what: 'Links in HTML', write: '<a href="https://example.org">A page</a>' },
  { what: 'Pictures in HTML', write: '<img src="wall.png" />' },
  { what: 'Other attributes', write: '<kbd class="big">Esc</kbd>' },
  { what: 'Attributes made by code', write: '<details open={true}></details>' },
  { what: 'Comments of MDX', write: '{/* to do */}' },
  { what: 'Pictures from elsewhere', write: '![A wall](https://example.org/wall.png)' },
  { what: 'Drawings as `svg`, which can hold scripts', write: '![A wall](./wall.svg)' },
  { what: 'Links that run something', write: '[A wall](javascript:alert(1))' },
  { what: 'Asides of another kind', write: ':::warning[Frost]\nIt lifts stones.\n:::' },
];

/** What people try, with what the checker says of it. */
export function refusedSamples(): (Sample & { message: string; hint: string })[] {
  return TRIED.map((sample) => {
    const { tree } = readOwnBody(parseFile(`---\n---\n\n${sample.write}\n`, '.mdx'));
    const [first] = tree ? violations(tree) : [];
    if (!first) throw new Error(`the policy allows “${sample.write}”: it is no example of what is refused`);
    return { ...sample, message: first.message, hint: first.hint };
  });
}
