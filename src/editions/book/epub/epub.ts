import { strToU8, zipSync, type Zippable } from 'fflate';
import { linkWriter, type Book } from '../book.ts';
import { addressIn, chapterDocument, chapterFile, coverDocument, navDocument, STYLESHEET } from './documents.ts';
import { ncxDocument } from './ncx.ts';
import { identifierOf, packageDocument, type Item } from './package.ts';

const COVER = 'cover.png';
const XHTML = 'application/xhtml+xml';
/** The same in every archive, so that the same book is the same bytes. A zip has local time; it begins in 1980. */
const MTIME = new Date(1980, 0, 1);
const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/**
 * A book as EPUB 3, ready to be saved.
 *
 * @param cover the cover as PNG.
 * @param stylesheet the book's CSS.
 */
export function writeEpub(book: Book, { cover, stylesheet }: { cover: Uint8Array; stylesheet: string }): Uint8Array {
  const linked = linkWriter(book, addressIn);
  const chapters = book.chapters.map((chapter) => ({ id: chapter.id, ...chapterDocument(chapter, linked) }));
  const items: Item[] = [
    { id: 'cover', href: 'cover.xhtml', type: XHTML, linear: true },
    { id: 'nav', href: 'nav.xhtml', type: XHTML, properties: 'nav', linear: true },
    ...chapters.map(({ id, hasSvg }) => ({ id, href: chapterFile(id), type: XHTML, linear: true, ...(hasSvg ? { properties: 'svg' } : {}) })),
    { id: 'cover-image', href: COVER, type: 'image/png', properties: 'cover-image' },
    { id: 'ncx', href: 'toc.ncx', type: 'application/x-dtbncx+xml' },
    { id: 'style', href: STYLESHEET, type: 'text/css' },
  ];
  const files: Record<string, string | Uint8Array> = {
    'package.opf': packageDocument(book, items),
    'cover.xhtml': coverDocument(book, COVER),
    'nav.xhtml': navDocument(book),
    'toc.ncx': ncxDocument(book, identifierOf(book)),
    ...Object.fromEntries(chapters.map(({ id, text }) => [chapterFile(id), text])),
    [COVER]: cover,
    [STYLESHEET]: stylesheet,
  };
  const archive: Zippable = {
    // By the standard it is the first, and not compressed: a reading system knows the file by it.
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: MTIME }],
    'META-INF/container.xml': [strToU8(CONTAINER), { mtime: MTIME }],
  };
  for (const [name, content] of Object.entries(files)) {
    const packed = name === COVER;
    archive[`EPUB/${name}`] = [typeof content === 'string' ? strToU8(content) : content, { level: packed ? 0 : 6, mtime: MTIME }];
  }
  return zipSync(archive);
}
