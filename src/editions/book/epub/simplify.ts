import type { Element, ElementContent, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { parseFragment } from 'parse5';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from '../classes.ts';

/** What carries a book's meaning or its style; everything else is the site's. */
const ATTRIBUTES = new Set(['id', 'className', 'href', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy', 'scope', 'colSpan', 'rowSpan', 'dateTime', 'start', 'src', 'alt', 'lang']);

/** Drawings in their form for narrow screens, by the ids of their titles in a book. */
export type NarrowForms = ReadonlyMap<string, string>;

/**
 * Makes a page's content what every reading system shows well: no folding, no drawn decoration, no style of the site, code as plain
 * lines, drawings in a form for narrow screens. Changes the tree in place.
 *
 * @throws if a drawing has no such form.
 */
export function simplify(tree: Root, drawings: NarrowForms): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const replacement = replace(element, drawings);
    if (replacement) {
      parent.children.splice(index, 1, ...replacement);
      return [SKIP, index];
    }
    if (element.tagName === 'table') dropDrawnColumns(element);
    // On the site a distance parts them, which is not read aloud.
    const before = parent.children[index - 1];
    if (before?.type === 'element' && before.tagName === 'a' && element.tagName === 'span') {
      parent.children.splice(index, 0, { type: 'text', value: ' ' });
      return index + 1;
    }
    clean(element);
    // A drawing has its own attributes.
    return element.tagName === 'svg' ? SKIP : undefined;
  });
}

/** What stands in a book instead of an element of a page; undefined if it stays. */
function replace(element: Element, drawings: NarrowForms): ElementContent[] | undefined {
  const { tagName, properties } = element;
  if (tagName === 'summary') return [];
  if (tagName === 'details' || hasClass(element, 'wm-scroll')) return element.children;
  if (hasClass(element, 'wm-code')) return selectAll('figcaption, pre', element).flatMap((part) => (part.tagName === 'pre' ? plainCode(part) : codeTitle(part)));
  if (hasClass(element, 'drawing')) return narrowForm(element, drawings);
  // The title of an aside is hidden because the aside is named by it: here it is read where it stands.
  if (hasClass(element, 'wm-aside-title') && properties.ariaHidden) return [h('p', { className: ['title'] }, toString(element).trim())];
  if (properties.ariaHidden === 'true') return [];
  return undefined;
}

/** A drawing in its form for narrow screens. */
function narrowForm(element: Element, drawings: NarrowForms): ElementContent[] {
  const id = [select('svg', element)?.properties.ariaLabelledBy ?? []].flat().join(' ');
  const form = drawings.get(id);
  if (form === undefined) throw new Error(`the drawing that "${id}" names has no form for books: src/site/drawings.ts does not list it`);
  return (fromParse5(parseFragment(form)) as Root).children.filter((node) => node.type === 'element');
}

/** The name of a sample's file. Which language it is in, readers see. */
const codeTitle = (caption: Element): ElementContent[] => (hasClass(caption, 'wm-code-file') ? [h('p', { className: ['wm-meta'] }, toString(caption))] : []);

/** A code sample as its lines, each in a `span`, so that a line which is too long for the screen is seen to go on. */
function plainCode(pre: Element): ElementContent[] {
  const lines = toString(pre).replace(/\n$/, '').split('\n');
  return [h('pre', h('code', lines.map((line) => h('span', { className: ['line'] }, `${line}\n`))))];
}

/** Takes out columns that only draw what others say: their heading is for screen readers alone. */
function dropDrawnColumns(table: Element): void {
  const rows = selectAll('tr', table).map((row) => ({ row, cells: row.children.filter((node): node is Element => node.type === 'element') }));
  const drawn = (rows[0]?.cells ?? []).flatMap((cell, index) => (cell.tagName === 'th' && select('.sr-only', cell) ? [index] : []));
  for (const { row, cells } of rows) row.children = cells.filter((_, index) => !drawn.includes(index));
}

function clean(element: Element): void {
  const { properties, tagName } = element;
  if (tagName === 'svg') return;
  for (const name of Object.keys(properties)) if (!ATTRIBUTES.has(name)) delete properties[name];
  const classes = [properties.className ?? []].flat().filter((name) => !String(name).startsWith('astro-'));
  if (classes.length > 0) properties.className = classes as string[];
  else delete properties.className;
  // Each begins with its name, and a landmark for each would drown the few that help.
  if (tagName === 'section') delete properties.ariaLabelledBy;
  if (tagName === 'aside') {
    element.tagName = 'div';
    element.properties = { ...(properties.className ? { className: properties.className } : {}), role: 'note' };
  }
  if (tagName === 'p' || tagName === 'div' || tagName === 'span') delete properties.ariaLabel;
}
