import { attack } from '../../support/attack-case.ts';

const skill = (title: string, more = '') => `title: ${title}\nsummary: Which hold.\nverified: 2026-01-31\narea: data\nexplanation: [A flat stone holds.]\n${more}`;
const faq = (body: string) => `---\ntitle: How far is it?\nsummary: Two hours.\nverified: 2026-01-31\ngroup: Career\nsource:\n  title: A diary\n  year: 2024\n---\n\n${body}\n`;

export default attack({
  tries: 'Writes characters that cannot be seen, or that are none, as escapes of YAML and as references of HTML.',
  files: {
    'skills/control.yaml': skill('"\\u0001Stones"'),
    'skills/escape.yaml': skill('"\\x1b[2JStones"'),
    'skills/turned.yaml': skill('"\\u202eStones"'),
    'skills/half.yaml': skill('"\\ud800Stones"'),
    'skills/none.yaml': skill('"\\uffffStones"'),
    'skills/tag.yaml': skill('"\\U000e0041Stones"'),
    'skills/next-line.yaml': skill('"Sto\\Nnes"'),
    'skills/separator.yaml': skill('"Sto\\Lnes"'),
    'skills/zero.yaml': skill('"Sto\\0nes"'),
    'skills/return.yaml': skill('"Sto\\rnes"'),
    'skills/break.yaml': skill('"Sto\\nnes"'),
    'skills/block.yaml': skill('|-\n  Sto\n  nes'),
    'skills/deep.yaml': skill('Stones', 'synonyms: [rocks, "\\u200bpebbles"]\n'),
    'faqs/reference.mdx': faq('Two &#x202e;hours.'),
    'faqs/name.mdx': faq('Two &rlm;hours, [three](https://example.org/ "with&lrm;children").'),
    'faqs/control.mdx': faq('Two &#1;hours.'),
    'faqs/return.mdx': faq('Two &#13;hours.'),
    'faqs/attribute.mdx': faq('<abbr title="&#x202e;">h</abbr>'),
    'faqs/language.mdx': faq('```text&#10;::error ::evil\na\n```'),
  },
  refused: [
    ...['control', 'escape', 'turned', 'half', 'none', 'tag', 'next-line', 'separator', 'zero'].map((name) => `content/skills/${name}.yaml:1:8 characters: an invisible character, U+`),
    'content/skills/return.yaml:1:8 schema: `title`: one line',
    'content/skills/break.yaml:1:8 schema: `title`: one line',
    'content/skills/block.yaml:1:8 schema: `title`: one line',
    'content/skills/deep.yaml:6:19 characters: an invisible character, U+200B',
    'content/faqs/reference.mdx:11:5 characters: an invisible character, U+202E',
    'content/faqs/name.mdx:11:1 characters: an invisible character, U+200F',
    'content/faqs/name.mdx:11:17 characters: an invisible character, U+200E',
    'content/faqs/control.mdx:11:1 characters: a sign for what is no character, U+FFFD',
    'content/faqs/return.mdx:11:5 characters: an invisible character, U+000D',
    'content/faqs/attribute.mdx:11:14 characters: an invisible character, U+202E',
    'content/faqs/language.mdx:11:8 characters: an invisible character, U+000A',
  ],
});
