import type { ElementContent, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type { Element } from 'xast';
import { writeXml } from '../../../escape/xml.ts';
import { simplify } from './simplify.ts';

/** Content of a page as XHTML for reading systems. Changes the tree. */
export function readerText(tree: Root): string {
  simplify(tree);
  // In an element, so that it has its namespace from there.
  const { children } = toXast(h('div', tree.children as ElementContent[])) as Element;
  return writeXml(children);
}
