import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/entries/entry.ts';
import { headingAnchors } from '../../../src/entries/anchors.ts';
import { readOwnBody } from '../../../src/entries/body.ts';
import { entryLinks, parseEntryLink } from '../../../src/entries/links.ts';
import { parseFile, type ParsedFile } from '../../../src/entries/parse.ts';
import { readContent, readSource } from '../../../src/entries/read.ts';

test.each([
  ['roadmaps/walk/roadmap.mdx', { kind: 'roadmap', id: 'walk', order: 0 }],
  ['roadmaps/walk/01-start.mdx', { kind: 'stage', id: 'walk/start', order: 1 }],
  ['roadmaps/walk/12-the-summit.mdx', { kind: 'stage', id: 'walk/the-summit', order: 12 }],
  ['skills/stones.yaml', { kind: 'skill', id: 'stones', order: 0 }],
  ['faqs/how-far.mdx', { kind: 'faq', id: 'how-far', order: 0 }],
  ['skills/stones.mdx', undefined],
  ['skills/deep/stones.yaml', undefined],
  ['roadmaps/walk/1-start.mdx', undefined],
  ['roadmaps/walk/notes.mdx', undefined],
  ['docs/about.mdx', undefined],
  ['skills/stones.yaml.bak', undefined],
])('%s is %j', (path, identity) => {
  expect(identify(path)).toEqual(identity);
});

test.each([
  ['skill:python', { kind: 'skill', id: 'python' }],
  ['stage:walk/start', { kind: 'stage', id: 'walk/start' }],
  ['stage:walk/start#signs', { kind: 'stage', id: 'walk/start', anchor: 'signs' }],
  ['skill:python#', { kind: 'skill', id: 'python', anchor: '' }],
  ['skill:#python', undefined],
  ['https://example.org', undefined],
  ['mailto:a@example.org', undefined],
  ['skill:', undefined],
  ['Skill:python', undefined],
  ['constructor:python', undefined],
])('the address %s names %j', (url, target) => {
  expect(parseEntryLink(url)).toEqual(target);
});

/** The links of a file whose text is our own. */
function linksIn(file: ParsedFile) {
  readOwnBody(file);
  return entryLinks(file);
}

describe('links to entries in a body', () => {
  const lines = (...all: string[]) => `${all.join('\n')}\n`;
  const links = (...body: string[]) => linksIn(parseFile(['---', 'title: A', '---', ...body, ''].join('\n'), '.mdx'));

  test('are found with their places in the file', () => {
    expect(links('', 'A [stone](skill:stones) and', '- [the start](stage:walk/start "title")')).toMatchObject([
      { kind: 'skill', id: 'stones', place: { line: 5, column: 3, length: 21 } },
      { kind: 'stage', id: 'walk/start', place: { line: 6, column: 3, length: 37 } },
    ]);
  });

  test('have the offsets of their addresses, unless they are written in another way', () => {
    const text = lines('---', 'title: A', '---', '😀 [](skill:a) [*b*](<skill:b> "x") [![i](./i.png)](skill:c)', '> [d', '> d]( skill:d )', '', '[e]: skill:e', '', '[f](skill:f\\_g)');
    expect(linksIn(parseFile(text, '.mdx')).map(({ address }) => address && text.slice(address.start, address.end))).toEqual(['skill:a', 'skill:b', 'skill:c', 'skill:d', 'skill:e', undefined]);
  });

  test('are found in headings, tables, asides and definitions', () => {
    expect(links('## [a](skill:a)', '', '| x |', '| - |', '| [b](skill:b) |', '', ':::note', '[c](skill:c)', ':::', '', '[d]: skill:d').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('are none in code', () => {
    expect(links('`[a](skill:a)`', '', '```md', '[b](skill:b)', '```')).toEqual([]);
  });

  test('in text that is not MDX are none, which is not their problem', () => {
    expect(links('<b> [a](skill:a)')).toEqual([]);
  });

  test('are found with the line ends of Windows', () => {
    expect(linksIn(parseFile('---\r\ntitle: A\r\n---\r\n\r\nA [stone](skill:stones)\r\n', '.mdx'))).toMatchObject([{ kind: 'skill', id: 'stones', place: { line: 5, column: 3, length: 21 }, address: { start: 32, end: 44 } }]);
  });
});

describe('a file', () => {
  const skill = 'title: Stones\nsummary: S.\nverified: 2026-01-31\narea: data\nexplanation: [Flat.]\n';

  test('that is sound is an entry', () => {
    expect(readSource('content/skills/stones.yaml', 'skills/stones.yaml', skill)).toMatchObject({ issues: [], entry: { kind: 'skill', id: 'stones', order: 0, file: 'content/skills/stones.yaml', data: { title: 'Stones' } } });
  });

  test('with a problem of form is none, and has its issues', () => {
    const source = readSource('content/skills/stones.yaml', 'skills/stones.yaml', skill.replace('2026-01-31', '2026-02-31'));
    expect(source.entry).toBeUndefined();
    expect(source.issues.map(({ path }) => path)).toEqual([['verified']]);
  });

  test('that is no YAML has one kind of problem, not two', () => {
    const source = readSource('content/skills/stones.yaml', 'skills/stones.yaml', `${skill}title: Again\n`);
    expect(source.parsed?.problems).toHaveLength(1);
    expect(source.issues).toEqual([]);
  });

  test('that is a picture is known by its bytes, whatever its name says', async () => {
    const folder = fileURLToPath(new URL('../../fixtures/rules/images', import.meta.url));
    const pictures = new Map((await readContent(folder, 'bad')).map(({ file, picture, text }) => [file.split('/').at(-1), picture && { ...picture, text }]));
    expect(pictures.get('cairn.png')).toEqual({ bytes: 387, found: { format: 'png', width: 64, height: 40 }, text: '' });
    expect(pictures.get('really-jpeg.png')).toMatchObject({ found: { format: 'jpeg', width: 64, height: 40 } });
    expect(pictures.get('vector.webp')).toEqual({ bytes: 60, text: '' });
    expect(pictures.get('how-far.mdx')).toBeUndefined();
  });

  test('of no kind has no identity', () => {
    expect(readSource('content/a.png', 'a.png', '…')).toEqual({ file: 'content/a.png', text: '…', issues: [] });
  });

  test("of the site's own pages has an id and its fields, and no others", () => {
    const page = (front: string, path = 'docs/contribute/content.mdx') => readSource(`content/${path}`, path, `---\n${front}---\n\nText.\n`);
    expect(page('title: Contribute\ndescription: How to.\n').page).toEqual({ id: 'contribute/content', data: { title: 'Contribute', description: 'How to.' } });
    for (const front of ['title: Contribute\n', 'description: How to.\n', 'title: 7\ndescription: How to.\n', 'title: Contribute\ndescription: How to.\nhead: []\n', 'title: "a\\nb"\ndescription: How to.\n']) {
      const source = page(front);
      expect({ front, page: source.page, issues: source.issues.length }).toEqual({ front, page: { id: 'contribute/content' }, issues: 1 });
    }
    expect(page('title: A\n', 'skills/docs/a.mdx').page).toBeUndefined();
  });

  test('with a carriage return that ends no line is not parsed, for programs differ in where its lines end', () => {
    const { parsed, entry, identity } = readSource('content/skills/stones.yaml', 'skills/stones.yaml', `${skill}# a\rlayout: x\n`);
    expect({ parsed, entry, kind: identity?.kind }).toEqual({ parsed: undefined, entry: undefined, kind: 'skill' });
    expect(readSource('content/skills/stones.yaml', 'skills/stones.yaml', skill.replaceAll('\n', '\r\n')).entry).toBeDefined();
  });
});

describe('the anchors of headings', () => {
  const anchors = (body: string) => headingAnchors(readOwnBody(parseFile(`---\ntitle: A\n---\n${body}`, '.mdx')).tree!).map(({ anchor }) => anchor);

  test.each([
    ['## Why the *path* bends', ['why-the-path-bends']],
    ['## `a_b()` and C++', ['a_b-and-c']],
    ['## C++\n\n## C#', ['c', 'c-1']],
    ["## Don't stop -- rest", ['dont-stop--rest']],
    ['## Größe', ['größe']],
    ['No heading.', []],
  ])('%j', (body, expected) => expect(anchors(body)).toEqual(expected));
});
