import { strToU8, zipSync, type Zippable } from 'fflate';
import { linkWriter, type Book } from '../book.ts';
import { addressIn, chapterDocument, chapterFile, coverDocument, navDocument, STYLESHEET } from './documents.ts';
import { ncxDocument } from './ncx.ts';
import { identifierOf, packageDocument, type Item } from './package.ts';
import type { Picture } from './picture.ts';

const COVER = 'cover.png';
const XHTML = 'application/xhtml+xml';
/** The same in every archive, so that the same book is the same bytes. A zip has local time; it begins in 1980. */
const MTIME = new Date(1980, 0, 1);
const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** What a book is made of beside its texts. */
export interface EpubParts {
  /** The cover as PNG. */
  cover: Uint8Array;
  /** The book's CSS. */
  stylesheet: string;
  /** Its pictures, by their paths in the site: one for each of `picturesOf`. */
  pictures: ReadonlyMap<string, Picture>;
}

/**
 * A book as EPUB 3, ready to be saved.
 *
 * @throws if a picture of it is missing.
 */
export function writeEpub(book: Book, { cover, stylesheet, pictures }: EpubParts): Uint8Array {
  const shown = new Map<string, Picture>();
  const linked = linkWriter(book, addressIn, (path) => {
    const picture = pictures.get(path);
    if (!picture) throw new Error(`the book ${book.id} has no picture ${path}`);
    shown.set(picture.href, picture);
    return picture.href;
  });
  const chapters = book.chapters.map((chapter) => ({ id: chapter.id, ...chapterDocument(chapter, linked) }));
  const items: Item[] = [
    { id: 'cover', href: 'cover.xhtml', type: XHTML, linear: true },
    { id: 'nav', href: 'nav.xhtml', type: XHTML, properties: 'nav', linear: true },
    ...chapters.map(({ id, hasSvg }) => ({ id, href: chapterFile(id), type: XHTML, linear: true, ...(hasSvg ? { properties: 'svg' } : {}) })),
    ...[...shown.values()].map(({ href, type }, index) => ({ id: `picture-${index + 1}`, href, type })),
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
    ...Object.fromEntries([...shown].map(([href, { content }]) => [href, content])),
    [COVER]: cover,
    [STYLESHEET]: stylesheet,
  };
  const archive: Zippable = {
    // By the standard it is the first, and not compressed: a reading system knows the file by it.
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: MTIME }],
    'META-INF/container.xml': [strToU8(CONTAINER), { mtime: MTIME }],
  };
  for (const [name, content] of Object.entries(files)) {
    // Pictures are compressed already.
    const packed = typeof content !== 'string';
    archive[`EPUB/${name}`] = [typeof content === 'string' ? strToU8(content) : content, { level: packed ? 0 : 6, mtime: MTIME }];
  }
  return zipSync(archive);
}
