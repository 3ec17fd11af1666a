import { attack } from '../../support/attack-case.ts';

const FAQ = 'title: How far is it?\nsummary: Two hours.\nverified: 2026-01-31\ngroup: Career\nsource:\n  title: A diary\n  year: 2024\n';

export default attack({
  tries: 'Names keys by which a framework imports code or writes into the head of a page.',
  files: {
    'faqs/evil.mdx': `---\n${FAQ}layout: "data:text/javascript,export default () => {}"\nhead: [{ tag: script }]\nslug: index\n---\n\nText.\n`,
    'docs/evil.mdx': "---\ntitle: Evil\ndescription: All of it.\nhead: [{ tag: script, content: 'alert(1)' }]\ntemplate: splash\nhero: { title: '<script>' }\nbanner: { content: '<script>alert(1)</script>' }\n---\n\nText.\n",
    'docs/nameless.mdx': '---\ndescription: All of it.\n---\n\nText.\n',
    'docs/number.mdx': '---\ntitle: 7\ndescription: [All of it.]\n---\n\nText.\n',
    'docs/index.mdx': '---\ntitle: The home page\ndescription: All of it.\n---\n\nText.\n',
    'docs/skills/stones.mdx': '---\ntitle: Stones\ndescription: All of it.\n---\n\nText.\n',
    'docs/nowhere.mdx': '---\ntitle: Nowhere\ndescription: All of it.\n---\n\n[Nowhere](/nowhere), [a part](/contribute/reference.html#nowhere), [a rule](/contribute/rules.html#nowhere), [a page](/nowhere.html#here).\n',
  },
  refused: [
    'content/faqs/evil.mdx:9:1 schema: a question has no field `layout`',
    'content/faqs/evil.mdx:10:1 schema: a question has no field `head`',
    'content/faqs/evil.mdx:11:1 schema: a question has no field `slug`',
    'content/docs/evil.mdx:4:1 schema: a page has no field `head`',
    'content/docs/evil.mdx:5:1 schema: a page has no field `template`',
    'content/docs/evil.mdx:6:1 schema: a page has no field `hero`',
    'content/docs/evil.mdx:7:1 schema: a page has no field `banner`',
    'content/docs/nameless.mdx:2:1 schema: the field `title` is missing',
    'content/docs/number.mdx:2:8 schema: `title` is a text',
    'content/docs/number.mdx:3:1 schema: `description` is a text',
    'content/docs/index.mdx:1:1 ids: a page cannot be called "index"',
    'content/docs/skills/stones.mdx:1:1 ids: a page cannot be called "skills/stones"',
    'content/docs/nowhere.mdx:6:1 links: there is no page "/nowhere"',
    'content/docs/nowhere.mdx:6:22 anchors: the page "/contribute/reference.html" has no part "nowhere"',
    'content/docs/nowhere.mdx:6:68 anchors: the page "/contribute/rules.html" has no part "nowhere"',
    'content/docs/nowhere.mdx:6:110 anchors: the page "/nowhere.html" has no part "here"',
  ],
});
