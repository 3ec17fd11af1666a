import { defineMdastPlugin } from 'satteri';
import { headingAnchors } from '../entries/anchors.ts';

/** Gives each heading of a body the anchor that the checker knows it by. */
export const headingAnchorsPlugin = defineMdastPlugin({
  name: 'waymark-heading-anchors',
  before(root, context) {
    for (const { heading, anchor } of headingAnchors(root)) context.setProperty(heading, 'data', { hProperties: { id: anchor } });
  },
});
