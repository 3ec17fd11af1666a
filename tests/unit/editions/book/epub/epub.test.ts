import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { writeEpub, type EpubParts } from '../../../../../src/editions/book/epub/epub.ts';
import { smallBook } from '../pages.ts';

const CAIRN = { href: 'pictures/cairn.X_1.webp.png', type: 'image/png', content: new Uint8Array([4, 5, 6]) };
const PARTS: EpubParts = { cover: new Uint8Array([1, 2, 3]), stylesheet: 'p { margin: 0; }', pictures: new Map([['_astro/cairn.X_1.webp', CAIRN], ['_astro/of-others.webp', { ...CAIRN, href: 'pictures/of-others.png' }]]) };

function unpack(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** A file of the book as a tree; throws if it is not well-formed. */
function xml(text = ''): Document {
  const found = new (new JSDOM('').window.DOMParser)().parseFromString(text, 'application/xml');
  const error = found.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? '');
  return found;
}

describe('an EPUB', () => {
  const bytes = writeEpub(smallBook('walk'), PARTS);
  const files = unpack(bytes);

  test('begins with its type, not compressed, as reading systems ask', () => {
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  test('is the same bytes from the same pages', () => {
    expect(writeEpub(smallBook('walk'), PARTS)).toEqual(bytes);
  });

  test('is well-formed, lists each of its files once, and reads them from the cover to the colophon', () => {
    for (const [name, text] of Object.entries(files)) if (/\.(xhtml|opf|ncx|xml)$/.test(name)) expect(() => xml(text), name).not.toThrow();
    const opf = xml(files['EPUB/package.opf']);
    const listed = [...opf.querySelectorAll('manifest > item')].map((item) => `EPUB/${item.getAttribute('href')}`);
    expect(listed.toSorted()).toEqual(Object.keys(files).filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf')).toSorted());
    const order = [...opf.querySelectorAll('spine > itemref')].map((item) => item.getAttribute('idref'));
    expect(order.slice(0, 5)).toEqual(['cover', 'nav', 'roadmaps_walk', 'roadmaps_walk_start', 'roadmaps_walk_summit']);
    expect(order.at(-1)).toBe('colophon');
  });

  test('says what it is, whose it is and how accessible', () => {
    const opf = xml(files['EPUB/package.opf']);
    const said = (name: string) => [...opf.querySelectorAll('metadata > *')].filter((item) => item.nodeName === name || item.getAttribute('property') === name).map(({ textContent }) => textContent);
    expect(said('dc:title')).toEqual(['A book']);
    expect(said('dc:language')).toEqual(['en']);
    expect(said('dc:rights')[0]).toContain('CC BY 4.0');
    expect(said('dc:source')).toEqual(['A book, 2024']);
    expect(said('dcterms:modified')).toEqual(['2026-02-01T00:00:00Z']);
    expect(said('schema:accessMode')).toEqual(['textual', 'visual']);
    expect(said('schema:accessibilityFeature').length).toBeGreaterThan(3);
    expect(said('schema:accessibilityHazard')).toEqual(['none']);
    expect(said('schema:accessibilitySummary')[0]).toBeTruthy();
  });

  test('leads from its pages to its pages; what it does not have stays as words', () => {
    const roadmap = xml(files['EPUB/roadmaps_walk.xhtml']);
    expect([...roadmap.querySelectorAll('section a')].map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['first', 'roadmaps_walk_start.xhtml#roadmaps_walk_start'],
      ['job', 'roles_walker.xhtml#roles_walker'],
      ['pay', 'all-salary.xhtml#salaries_walker-pay'],
      ['other', null],
      ['outside', 'https://example.org/'],
    ]);
  });

  test('leads to the site for what it does not have, where the site has an address', () => {
    const { 'EPUB/roadmaps_walk.xhtml': roadmap } = unpack(writeEpub(smallBook('walk', { home: 'https://example.com/waymark/' }), PARTS));
    expect(roadmap).toContain('href="https://example.com/waymark/roadmaps/swim.html"');
  });

  test('has each picture that it shows, once, under the address that its chapters say', () => {
    const picture = (name: string) => [...xml(files[name]).querySelectorAll('img')].map((image) => [image.getAttribute('src'), image.getAttribute('alt')]);
    expect(picture('EPUB/roadmaps_walk_summit.xhtml')).toEqual([['pictures/cairn.X_1.webp.png', 'A "cairn"']]);
    expect(picture('EPUB/all-skill.xhtml')).toEqual([['pictures/cairn.X_1.webp.png', 'Again']]);
    expect(unzipSync(bytes)['EPUB/pictures/cairn.X_1.webp.png']).toEqual(CAIRN.content);
    const items = [...xml(files['EPUB/package.opf']).querySelectorAll('manifest > item[href^=pictures]')];
    expect(items.map((item) => [item.getAttribute('href'), item.getAttribute('media-type')])).toEqual([[CAIRN.href, 'image/png']]);
    expect(() => writeEpub(smallBook('walk'), { ...PARTS, pictures: new Map() })).toThrow('_astro/cairn.X_1.webp');
  });

  test('has one table of contents, in the form of EPUB 3 and in the older one', () => {
    const nav = xml(files['EPUB/nav.xhtml']).querySelectorAll('nav[role="doc-toc"] a');
    const old = xml(files['EPUB/toc.ncx']).querySelectorAll('navPoint');
    expect([...old].map((point) => [point.querySelector('text')?.textContent, point.querySelector('content')?.getAttribute('src')])).toEqual([...nav].map((link) => [link.textContent, link.getAttribute('href')]));
    expect(nav.length).toBeGreaterThan(8);
  });
});

test.each(['a ]]> b', '\u0001\u000b\ufffe\ud800', '<script>&', '"\'', '--><!--', '&#1; &nbsp; &amp;'])('a book with the title %j is well-formed, and shows what XML can hold of it', (title) => {
  const files = unpack(writeEpub(smallBook('walk', { title, description: title }), PARTS));
  for (const [name, text] of Object.entries(files)) if (/\.(xhtml|opf|ncx|xml)$/.test(name)) expect(() => xml(text), name).not.toThrow();
  const shown = title.replace(/[\u0001\u000b]/g, '').replace(/[\ufffe\ud800]/g, '\ufffd');
  expect(xml(files['EPUB/toc.ncx']).querySelector('docTitle text')?.textContent).toBe(shown);
  expect(xml(files['EPUB/package.opf']).querySelector('metadata')?.innerHTML).not.toContain('<script');
});

test('the book of each roadmap keeps its identity, and no two have the same', () => {
  const identity = (book: Parameters<typeof writeEpub>[0]) => /<dc:identifier[^>]*>([^<]+)</.exec(unpack(writeEpub(book, PARTS))['EPUB/package.opf'] ?? '')?.[1];
  expect(identity(smallBook('walk'))).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(identity(smallBook('walk', { title: 'Another title' }))).toBe(identity(smallBook('walk')));
  expect(identity(smallBook('swim'))).not.toBe(identity(smallBook('walk')));
});
