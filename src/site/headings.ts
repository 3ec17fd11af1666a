import { fromParse5 } from 'hast-util-from-parse5';
import { toString } from 'hast-util-to-string';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A heading as Starlight's table of contents takes it. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/**
 * The headings of a rendered page that can be linked to, in its order. The page itself is asked, so that no list of its sections has
 * to be kept beside it, and as browsers read it: what looks like a heading may stand in an attribute or in a text.
 *
 * @param depth the deepest level that counts: 2 or 3; 0 for none.
 */
export function headingsOf(html: string, depth: 0 | 2 | 3): Heading[] {
  const found: Heading[] = [];
  const visit = (node: Tree.Node) => {
    const level = Number(/^h([23])$/.exec(node.nodeName)?.[1] ?? Infinity);
    const slug = 'attrs' in node && node.attrs.find(({ name }) => name === 'id')?.value;
    if (level <= depth && slug) found.push({ depth: level, slug, text: toString(fromParse5(node)).trim() });
    else if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  if (depth > 0) visit(parseFragment(html));
  return found;
}
