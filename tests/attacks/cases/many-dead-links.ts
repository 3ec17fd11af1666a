import { attack } from '../../support/attack-case.ts';

const faq = (body: string) => `---\ntitle: How far is it?\nsummary: Two hours.\nverified: 2026-01-31\ngroup: Career\nsource: { title: A diary, year: 2024 }\n---\n\n${body}\n`;
const times = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

export default attack({
  tries: 'Makes thousands of mistakes in one file, for each of which something like it is looked for.',
  files: {
    'faqs/parts.mdx': faq(`${times(500, (index) => `## Part ${index}\n`)}\n${times(2000, (index) => `[a](#pa-${index})`)}`),
    'faqs/entries.mdx': faq(times(2000, (index) => `[a](skill:stone-${index})`)),
    'faqs/pictures.mdx': faq(times(2000, (index) => `![a](./a${index}.png)`)),
    'faqs/pages.mdx': faq(times(2000, (index) => `[a](/skills/stone${index}.html)`)),
    'faqs/headings.mdx': faq(times(5000, () => '## A\n')),
    'faqs/characters.mdx': faq(times(30, () => 'a\u200b'.repeat(2000))),
    'faqs/references.mdx': faq(times(300, () => '&#x202e;')),
    'skills/related.yaml': `title: Rocks\nsummary: Which hold.\nverified: 2026-01-31\narea: data\nexplanation: [A flat stone holds.]\nrelated: [${Array.from({ length: 400 }, (_, index) => `ston-${index}`).join(', ')}]\n`,
    'skills/twice.yaml': `title: Pebbles\nsummary: Which hold.\nverified: 2026-01-31\narea: data\nexplanation: [A flat stone holds.]\nrelated: [${Array.from({ length: 400 }, () => 'Stones').join(', ')}]\n`,
  },
  refused: [
    'content/faqs/parts.mdx:1009:1 anchors: this page has no part "pa-0"',
    'content/faqs/parts.mdx: 1950 more, which are not shown',
    'content/faqs/entries.mdx:9:1 references: no skill has the id "stone-0"',
    'content/faqs/pictures.mdx:9:1 images: there is no picture "a0.png"',
    'content/faqs/pages.mdx:9:1 links: a page of this site is named by its entry',
    'content/faqs/headings.mdx:11:1 headings: there is a heading "A" already',
    'content/faqs/characters.mdx:9:2 characters: an invisible character, U+200B',
    'content/faqs/references.mdx:9:1 characters: an invisible character, U+202E',
    'content/skills/related.yaml:6:11 references: no skill has the id "ston-0"',
    'content/skills/twice.yaml:6:11 schema: `related`:',
  ],
});
