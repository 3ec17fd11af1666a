import Slugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { nodesOf, textOf } from './body.ts';

/** A heading of a body, and the anchor by which a link leads to it. */
export interface HeadingAnchor {
  heading: MdastNode & { type: 'heading' };
  anchor: string;
}

/** The headings of a body with their anchors, in order. The pages take them from here too, so that what the checker knows is there. */
export function headingAnchors(tree: MdastNode): HeadingAnchor[] {
  const slugger = new Slugger();
  return nodesOf(tree).flatMap((node) => (node.type === 'heading' ? [{ heading: node, anchor: slugger.slug(textOf(node)) }] : []));
}
