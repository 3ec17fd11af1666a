import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Content of a page as HTML for the page to print. */
export function paperText({ children }: Root): string {
  return toHtml((children as ElementContent[]).map(forPaper));
}

/**
 * A copy of a tree as it stands on the page: what is folded is open, headings go a level down, because the title of the book is the
 * first, and regions have no names, because among those of all pages they are not unique.
 */
export function forPaper(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { ariaLabelledBy, ariaLabel, ...properties } = node.properties;
  const isRegion = node.tagName === 'section' || node.tagName === 'aside';
  return {
    ...node,
    tagName: node.tagName.replace(/^h([1-5])$/, (_, level) => `h${Number(level) + 1}`),
    properties: { ...(isRegion ? properties : node.properties), ...(node.tagName === 'details' ? { open: true } : {}) },
    children: node.children.map(forPaper),
  };
}
