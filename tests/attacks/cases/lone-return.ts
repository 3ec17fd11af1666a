import { attack } from '../../support/attack-case.ts';

// An `&` keeps the quick reader of front matter from it, and the exact one ends no line at a carriage return.
const LAYOUT = '# see &notes\rlayout: "data:text/javascript,export default () => {}"\n';
const FAQ = 'title: How far is it?\nsummary: Two hours.\nverified: 2026-01-31\ngroup: Career\nsource:\n  title: A diary\n  year: 2024\n';

export default attack({
  tries: 'Hides `layout` and `head` behind a carriage return at which some programs end a line and others do not.',
  files: {
    'faqs/evil.mdx': `---\n${LAYOUT}${FAQ}---\n\nText.\n`,
    'faqs/in-the-text.mdx': `---\n${FAQ}---\n\nText.\rimport "evil"\n`,
    'faqs/old-mac.mdx': `---\n${FAQ}---\n\nText.\n`.replaceAll('\n', '\r'),
    'docs/evil.mdx': "---\ntitle: Evil # &x\rhead: [{ tag: script, content: 'alert(1)' }]\ndescription: All of it.\n---\n\nText.\n",
    'skills/evil.yaml': 'title: Evil\r\r\nsummary: Two.\n',
  },
  refused: [
    'content/faqs/evil.mdx:2:13 characters: a carriage return that ends no line, U+000D',
    'content/faqs/in-the-text.mdx:11:6 characters:',
    'content/faqs/old-mac.mdx:1:4 characters:',
    'content/docs/evil.mdx:2:17 characters:',
    'content/skills/evil.yaml:1:12 characters:',
  ],
});
