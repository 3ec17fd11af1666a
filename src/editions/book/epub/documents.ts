import type { ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Element } from 'xast';
import { writeXmlDocument } from '../../../escape/xml.ts';
import { headOf, type Book, type Chapter, type ContentsItem, type Place, type SectionLinks } from '../book.ts';

export const STYLESHEET = 'book.css';
const EPUB_NAMESPACE = 'http://www.idpf.org/2007/ops';

/** The file of a chapter in the book. */
export const chapterFile = (chapter: string): string => `${chapter}.xhtml`;

/** What a link in the book says to get to a place in it. */
export const addressIn = ({ chapter, anchor }: Place): string => `${chapterFile(chapter)}#${anchor}`;

/**
 * A document of a book as XHTML.
 *
 * @param texts content of its sections that is XHTML already, by their ids: it stands at their end.
 */
function xhtml(title: string, body: ElementContent[], texts: ReadonlyMap<string, string> = new Map()): string {
  const html = h('html', { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': EPUB_NAMESPACE, lang: 'en', 'xml:lang': 'en' }, [
    h('head', [h('meta', { charSet: 'utf-8' }), h('title', title), h('link', { rel: ['stylesheet'], type: 'text/css', href: STYLESHEET })]),
    h('body', body),
  ]);
  const tree = toXast(html) as Element;
  visit(tree, 'element', ({ name, attributes, children }) => {
    const text = name === 'section' ? texts.get(attributes.id ?? '') : undefined;
    if (text !== undefined) children.push({ type: 'raw', value: text });
  });
  return writeXmlDocument(tree, 'html');
}

/**
 * A chapter, and whether it has drawings, which a book's package must declare.
 *
 * @param linked writes where the links of its sections lead.
 */
export function chapterDocument({ id, title, sections }: Chapter, linked: SectionLinks): { text: string; hasSvg: boolean } {
  const collected = sections[0]?.level === 2;
  const role = id === 'colophon' ? 'colophon' : collected ? 'appendix' : 'chapter';
  const parts = sections.map((section) => h('section', { id: section.id }, headOf(section)));
  const body = collected ? [h('section', { id, 'epub:type': role, role: `doc-${role}` }, [h('h1', title), ...parts])] : parts.map((part) => ({ ...part, properties: { ...part.properties, 'epub:type': role, role: `doc-${role}` } }));
  const texts = new Map(sections.map((section) => [section.id, linked(section, section.texts.reader)]));
  return { text: xhtml(title, body, texts), hasSvg: [...texts.values()].some((text) => text.includes('<svg')) };
}

/** The first page: the picture alone. */
export function coverDocument({ title }: Book, picture: string): string {
  return xhtml(title, [h('section', { className: ['cover'], 'epub:type': 'cover' }, [h('img', { src: picture, alt: `Cover: ${title}`, role: 'doc-cover' })])]);
}

/** The navigation of the book: its table of contents, and the places that reading systems jump to. */
export function navDocument({ title, contents, chapters }: Book): string {
  const list = (items: readonly ContentsItem[]): ElementContent => h('ol', items.map((item) => h('li', [h('a', { href: addressIn(item) }, item.title), ...(item.children.length > 0 ? [list(item.children)] : [])])));
  const [first] = contents;
  const landmarks = [
    { type: 'cover', href: 'cover.xhtml', name: 'Cover' },
    { type: 'toc', href: 'nav.xhtml', name: 'Contents' },
    ...(first ? [{ type: 'bodymatter', href: addressIn(first), name: 'Beginning' }] : []),
    ...chapters.filter(({ id }) => id === 'colophon').map(({ id, title: name }) => ({ type: 'colophon', href: chapterFile(id), name })),
  ];
  return xhtml(title, [
    h('nav', { 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: 'contents' }, [h('h1', { id: 'contents' }, 'Contents'), list(contents)]),
    h('nav', { 'epub:type': 'landmarks', hidden: true, ariaLabel: 'Landmarks' }, [h('ol', landmarks.map(({ type, href, name }) => h('li', h('a', { 'epub:type': type, href }, name))))]),
  ]);
}
