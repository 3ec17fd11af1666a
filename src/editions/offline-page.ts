import MagicString from 'magic-string';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { formatSize } from './size.ts';

/** Where a copy of the page lies: among the site's files, or in the zip. */
type Place = 'site' | 'zip';

/**
 * The page on which the editions are offered, with what is known only after they are made.
 *
 * - `<data data-size-of="waymark.zip"></data>` gets the file's size.
 * - An element with `data-only="site"` or `data-only="zip"` stays in that copy alone: the zip cannot offer itself, nor say its own size.
 *
 * @param place which copy it is.
 * @param sizes bytes by path in the output.
 * @throws if the page offers a file that has no size.
 */
export function completeOfflinePage(html: string, place: Place, sizes: ReadonlyMap<string, number>): string {
  const out = new MagicString(html);
  const visit = (node: Tree.Node) => {
    if ('attrs' in node && node.sourceCodeLocation) {
      const { startOffset, endOffset, startTag, attrs } = node.sourceCodeLocation;
      const only = attribute(node, 'data-only');
      if (only !== undefined && only !== place) {
        out.remove(startOffset, endOffset);
        return;
      }
      const own = attrs?.['data-only'];
      // The space before it goes too.
      if (own) out.remove(own.startOffset - 1, own.endOffset);
      const path = attribute(node, 'data-size-of');
      if (path !== undefined && startTag) {
        const bytes = sizes.get(path);
        if (bytes === undefined) throw new Error(`offline.html offers ${path}, which no edition has made`);
        const wanted = attrs?.['data-size-of'];
        if (wanted) out.update(wanted.startOffset, wanted.endOffset, `value="${bytes}"`);
        out.appendLeft(startTag.endOffset, formatSize(bytes));
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  return out.toString();
}

const attribute = (node: Tree.Element, wanted: string) => node.attrs.find(({ name }) => name === wanted)?.value;
