import { defineMdastPlugin } from 'satteri';
import { entryUrl } from '../catalog/urls.ts';
import { parseEntryLink } from '../entries/links.ts';

/** Turns links to entries in prose, `[text](skill:python)`, into links to their pages, or to parts of them. The checker has seen that they exist. */
export const entryLinksPlugin = defineMdastPlugin({
  name: 'waymark-entry-links',
  link(node, context) {
    const target = parseEntryLink(node.url);
    if (target) context.setProperty(node, 'url', entryUrl(target));
  },
  definition(node, context) {
    const target = parseEntryLink(node.url);
    if (target) context.setProperty(node, 'url', entryUrl(target));
  },
});
