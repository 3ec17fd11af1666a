import { attack } from '../../support/attack-case.ts';

const skill = (more = '', title = 'Stones') => `title: ${title}\nsummary: Which hold.\nverified: 2026-01-31\narea: data\nexplanation: [A flat stone holds.]\n${more}\n`;
const MIB = 1024 * 1024;

export default attack({
  tries: 'Brings files, lines, lists and texts so large that reading them takes the memory of the machine.',
  files: {
    'skills/huge.yaml': { zeros: 600 * MIB },
    'faqs/huge.mdx': { zeros: 600 * MIB },
    'faqs/huge.png': { zeros: 600 * MIB },
    'notes.txt': { zeros: 600 * MIB },
    'skills/large.yaml': skill(`# ${'a'.repeat(100)}\n`.repeat(2600)),
    'skills/long-front.yaml': skill(`# ${'a'.repeat(100)}\n`.repeat(1400)),
    'faqs/long-line.mdx': `---\ntitle: How far is it?\n---\n\n${'a'.repeat(10_001)}\n`,
    'skills/items.yaml': skill(`synonyms: [${Array.from({ length: 501 }, (_, index) => `a${index}`).join(', ')}]`),
    'skills/unknown-fields.yaml': skill(Array.from({ length: 12_500 }, (_, index) => `a${index}: `).join('\n')),
    'skills/some-unknown-fields.yaml': skill(Array.from({ length: 90 }, (_, index) => `${'a'.repeat(1000)}${index}: 1`).join('\n')),
    'skills/paragraph.yaml': skill(`check: ${'a '.repeat(1500)}a`),
    'skills/long-title.yaml': skill('', 'a'.repeat(81)),
    'skills/long-address.yaml': skill(`url: https://example.org/${'a'.repeat(2000)}`),
    'skills/alias.yaml': skill(`aliases: [${'a'.repeat(300)}]`),
    'skills/reference.yaml': skill(`related: [${'a'.repeat(300)}]`),
  },
  refused: [
    'content/skills/huge.yaml:1:1 limits: this file has 614400 KiB',
    'content/faqs/huge.mdx:1:1 limits: this file has 614400 KiB',
    'content/faqs/huge.png:1:1 images: this picture has 629146 kB',
    'content/notes.txt:1:1 placement:',
    'content/skills/large.yaml:1:1 limits: this file has ',
    'content/skills/long-front.yaml:1:1 limits: the front matter has ',
    'content/faqs/long-line.mdx:5:10001 limits: this line has 10001 characters',
    'content/skills/items.yaml:6:1 limits: this list has 501 items',
    'content/skills/unknown-fields.yaml:',
    'content/skills/some-unknown-fields.yaml:6:1 schema: a skill has no field',
    'content/skills/some-unknown-fields.yaml: 40 more, which are not shown',
    'content/skills/paragraph.yaml:6:8 schema: `check`: at most 2000 characters',
    'content/skills/long-title.yaml:1:8 schema: `title`: at most 80 characters',
    'content/skills/long-address.yaml:6:6 schema: `url`: an address has at most 2000 characters',
    'content/skills/alias.yaml:6:11 schema: `aliases`: an id has at most 80 characters',
    'content/skills/reference.yaml:6:11 schema: `related`: no id is so long',
  ],
});
