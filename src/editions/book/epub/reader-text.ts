import type { ElementContent, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type { Element } from 'xast';
import { writeXml } from '../../../escape/xml.ts';
import { simplify, type NarrowForms } from './simplify.ts';

/** Content of a page as XHTML for reading systems. Changes the tree. @param drawings the forms that its drawings have there. */
export function readerText(tree: Root, drawings: NarrowForms): string {
  simplify(tree, drawings);
  // In an element, so that it has its namespace from there.
  const { children } = toXast(h('div', tree.children as ElementContent[])) as Element;
  return writeXml(children);
}
