import type { Element, Nodes, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** What XML 1.0 cannot hold, not even escaped: https://www.w3.org/TR/xml/#charsets. Half a pair has no bytes in UTF-8 either. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * A tree as XML. Whatever its texts hold, it is well-formed: a reading system shows nothing of a chapter with one wrong character in it.
 *
 * @param tree texts and attributes as people wrote them. A raw node is what this function has written.
 */
export function writeXml(tree: Nodes | Nodes[]): string {
  const written = toXml(tree, { closeEmptyElements: true, tightClose: true, allowDangerousXml: true });
  // The end of a CDATA section may not stand in a text. There are no such sections here, and in attributes this means the same.
  return written.replace(NOT_XML, '\ufffd').replaceAll(']]>', ']]&gt;');
}

/** A document as XML. @param doctype the name in its document type, for XHTML. */
export function writeXmlDocument(element: Element, doctype?: 'html'): string {
  const children: Root['children'] = [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }];
  if (doctype) children.push({ type: 'text', value: '\n' }, { type: 'doctype', name: doctype });
  return writeXml({ type: 'root', children: [...children, { type: 'text', value: '\n' }, element, { type: 'text', value: '\n' }] });
}
