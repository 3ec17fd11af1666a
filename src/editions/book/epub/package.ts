import { createHash } from 'node:crypto';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { writeXmlDocument } from '../../../escape/xml.ts';
import type { Book } from '../book.ts';
import { formatSource, LICENCE } from '../colophon.ts';

/** A file of a book, as its package lists it. */
export interface Item {
  id: string;
  href: string;
  type: string;
  properties?: string;
  /** It is read in its turn; a stylesheet is not. */
  linear?: boolean;
}

const ACCESSIBILITY: [string, string][] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ...['alternativeText', 'longDescription', 'displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents', 'unlocked'].map((feature): [string, string] => ['schema:accessibilityFeature', feature]),
  ['schema:accessibilityHazard', 'none'],
  [
    'schema:accessibilitySummary',
    'All that the drawings show is also written as a list or in the text beside them, and each drawing has a title and a description. Headings, lists and tables are marked up as such; code samples are text. The text takes the size, the face and the colours that you set.',
  ],
];

/** The package document: what the book is, which files it has, and in which order they are read. */
export function packageDocument(book: Book, items: readonly Item[]): string {
  const { title, description, sources, modified } = book;
  const meta = (property: string, value: string) => x('meta', { property }, value);
  const metadata: Element[] = [
    x('dc:identifier', { id: 'book-id' }, identifierOf(book)),
    x('dc:title', title),
    x('dc:creator', 'Waymark and its contributors'),
    x('dc:publisher', 'Waymark'),
    x('dc:language', 'en'),
    x('dc:description', description),
    x('dc:subject', 'Career roadmaps'),
    ...sources.map((source) => x('dc:source', formatSource(source))),
    x('dc:rights', `Licensed under ${LICENCE.name}: ${LICENCE.url}`),
    x('dc:date', modified.toISOString().slice(0, 10)),
    meta('dcterms:modified', `${modified.toISOString().slice(0, 19)}Z`),
    // For reading systems that know the cover by its older form only.
    x('meta', { name: 'cover', content: 'cover-image' }),
    ...ACCESSIBILITY.map(([property, value]) => meta(property, value)),
  ];
  const root = x('package', { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'book-id', 'xml:lang': 'en' }, [
    x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata),
    x('manifest', items.map(({ id, href, type, properties }) => x('item', { id, href, 'media-type': type, properties }))),
    x('spine', { toc: 'ncx' }, items.filter(({ linear }) => linear).map(({ id }) => x('itemref', { idref: id }))),
  ]);
  return writeXmlDocument(root);
}

/** Stays the same for a book through all its editions, so that a reading system replaces the old one. */
export function identifierOf({ id }: Pick<Book, 'id'>): string {
  const hash = createHash('sha256').update(`waymark book ${id}`).digest('hex');
  // The form of a UUID made from a name.
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
