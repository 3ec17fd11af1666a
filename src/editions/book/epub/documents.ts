import type { ElementContent, Root } from 'hast';
import { select } from 'hast-util-select';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { toXml } from 'xast-util-to-xml';
import { sectionContent, type Book, type Chapter, type ContentsItem } from '../book.ts';

export const STYLESHEET = 'book.css';
const EPUB_NAMESPACE = 'http://www.idpf.org/2007/ops';

/** The file of a chapter in the book. */
export const chapterFile = (chapter: string): string => `${chapter}.xhtml`;

/** A document of a book as XHTML. */
function xhtml(title: string, body: ElementContent[]): string {
  const html = h('html', { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': EPUB_NAMESPACE, lang: 'en', 'xml:lang': 'en' }, [
    h('head', [h('meta', { charSet: 'utf-8' }), h('title', title), h('link', { rel: ['stylesheet'], type: 'text/css', href: STYLESHEET })]),
    h('body', body),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${toXml(toXast(html), { closeEmptyElements: true })}\n`;
}

/** A chapter, and whether it has drawings, which a book's package must declare. */
export function chapterDocument({ id, title, sections }: Chapter): { text: string; hasSvg: boolean } {
  const collected = sections[0]?.level === 2;
  const role = id === 'colophon' ? 'colophon' : collected ? 'appendix' : 'chapter';
  const parts = sections.map((section) => h('section', { id: section.id }, sectionContent(section)));
  const body = collected ? [h('section', { id, 'epub:type': role, role: `doc-${role}` }, [h('h1', title), ...parts])] : parts.map((part) => ({ ...part, properties: { ...part.properties, 'epub:type': role, role: `doc-${role}` } }));
  return { text: xhtml(title, body), hasSvg: sections.some(({ body: tree }) => select('svg', tree as Root) !== undefined) };
}

/** The first page: the picture alone. */
export function coverDocument({ title }: Book, picture: string): string {
  return xhtml(title, [h('section', { className: ['cover'], 'epub:type': 'cover' }, [h('img', { src: picture, alt: `Cover: ${title}`, role: 'doc-cover' })])]);
}

/** The navigation of the book: its table of contents, and the places that reading systems jump to. */
export function navDocument({ title, contents, chapters }: Book): string {
  const address = ({ chapter, anchor }: Pick<ContentsItem, 'chapter' | 'anchor'>) => `${chapterFile(chapter)}#${anchor}`;
  const list = (items: readonly ContentsItem[]): ElementContent => h('ol', items.map((item) => h('li', [h('a', { href: address(item) }, item.title), ...(item.children.length > 0 ? [list(item.children)] : [])])));
  const [first] = contents;
  const landmarks = [
    { type: 'cover', href: 'cover.xhtml', name: 'Cover' },
    { type: 'toc', href: 'nav.xhtml', name: 'Contents' },
    ...(first ? [{ type: 'bodymatter', href: address(first), name: 'Beginning' }] : []),
    ...chapters.filter(({ id }) => id === 'colophon').map(({ id, title: name }) => ({ type: 'colophon', href: chapterFile(id), name })),
  ];
  return xhtml(title, [
    h('nav', { 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: 'contents' }, [h('h1', { id: 'contents' }, 'Contents'), list(contents)]),
    h('nav', { 'epub:type': 'landmarks', hidden: true, ariaLabel: 'Landmarks' }, [h('ol', landmarks.map(({ type, href, name }) => h('li', h('a', { 'epub:type': type, href }, name))))]),
  ]);
}
