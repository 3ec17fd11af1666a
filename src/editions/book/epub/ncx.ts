import { x } from 'xastscript';
import { writeXmlDocument } from '../../../escape/xml.ts';
import type { Book, ContentsItem } from '../book.ts';
import { chapterFile } from './documents.ts';

/** The table of contents in the form of EPUB 2: there are e-ink readers, and libraries, that know no other. */
export function ncxDocument({ title, contents }: Book, identifier: string): string {
  let order = 0;
  const point = ({ title: name, chapter, anchor, children }: ContentsItem): ReturnType<typeof x> => {
    order += 1;
    return x('navPoint', { id: `point-${order}`, playOrder: order }, [x('navLabel', [x('text', name)]), x('content', { src: `${chapterFile(chapter)}#${anchor}` }), ...children.map(point)]);
  };
  const depth = (items: readonly ContentsItem[]): number => (items.length === 0 ? 0 : 1 + Math.max(...items.map(({ children }) => depth(children))));
  const root = x('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1' }, [
    x('head', [x('meta', { name: 'dtb:uid', content: identifier }), x('meta', { name: 'dtb:depth', content: String(depth(contents)) })]),
    x('docTitle', [x('text', title)]),
    x('navMap', contents.map(point)),
  ]);
  return writeXmlDocument(root);
}
