import { unescape } from 'node:querystring';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { matches, select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { parse } from 'parse5';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from './classes.ts';
import { markOf, withoutMarks } from './marks.ts';

/** The content of a built page, without the frame of the site, ready to stand in a book beside others. */
export interface SitePage {
  /** Its path in the site: `roadmaps/ml-engineer-2025/foundations.html`. */
  path: string;
  /** Its anchor in a book, and the beginning of every id on it: `roadmaps_ml-engineer-2025_foundations`. */
  slug: string;
  /** The ids on it, as they are on the site. */
  ids: ReadonlySet<string>;
  title: string;
  summary: string;
  /** The modules of a stage, with their anchors in a book. */
  modules: { title: string; anchor: string }[];
  body: Root;
  /**
   * Where its links within the site lead, in order, from the site's root: `/skills/python.html#taught`. In the body, each has a mark in
   * place of its address. Those that leave the site are left as they are.
   */
  links: string[];
  /** Its pictures, as paths in the site. In the body, each has a mark in place of its address. */
  pictures: string[];
  /** The rules of its `<style>` elements, one string per line of them. */
  styles: string[];
  /** The stylesheets that it loads, as paths in the site. */
  stylesheets: string[];
}

/** What a book takes of a page. */
export interface Excerpt {
  /** A selector for the parts that the book takes; all if absent. */
  parts?: string;
  /** Its headings go down a level, because its title is no longer the first of its document. */
  lowered?: boolean;
}

/** Attributes that name ids of the same page. */
const ID_REFERENCES = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor', 'headers'] as const;
/** What is for a screen: the way to other pages, what loads, what runs. */
const SCREEN_ONLY = new Set(['script', 'link', 'style', 'button', 'nav', 'footer', 'template']);
/** What chooses or delays a picture while a page loads: a book has one of each, and paper all at once. */
const LOADING = ['srcSet', 'sizes', 'loading', 'decoding', 'fetchPriority'] as const;

/** The anchor of a page in a book. */
export function slugOf(path: string): string {
  // Ids have no underscore, so no two pages have the same.
  return path.replace(/\.html$/, '').replaceAll('/', '_');
}

/**
 * The anchor in a book of a place on a page. Letters and digits of all languages stay. What else an id has, reading systems take for an
 * escape or refuse: its number stands there.
 */
export function anchorOf(slug: string, id: string): string {
  return `${slug}--${id.replace(/[^\p{L}\p{M}\p{N}.-]/gu, (character) => (character === '_' ? '__' : `_${character.codePointAt(0)}_`))}`;
}

/**
 * Takes the content out of a built page. Ids get the page's slug before them, so that many pages stand in one document.
 *
 * @param path the page's path in the site.
 * @param excerpt what of it the book takes, and where it stands there; the whole page as a chapter of its own if absent.
 * @throws if the page has no `main` with a title.
 */
export function readSitePage(html: string, path: string, { parts, lowered = false }: Excerpt = {}): SitePage {
  // The whole page as browsers read it: what looks like a tag may stand in an attribute.
  const document = fromParse5(parse(html)) as Root;
  const head = select('head', document);
  const main = select('main', document);
  const title = main && select('h1', main);
  if (!head || !main || !title) throw new Error(`${path}: the page has no main part with a title, so no book can be made of it`);
  const slug = slugOf(path);
  const summary = select('.head .wm-lead', main);
  const body: Root = { type: 'root', children: contentOf(main, parts) };
  const links: string[] = [];
  const pictures: string[] = [];
  const ids = new Set<string>();
  visit(body, (element, index, parent) => {
    if (element.type === 'text') element.value = withoutMarks(element.value);
    if (!isForBooks(element) && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (element.type !== 'element') return undefined;
    const { properties } = element;
    for (const name of Object.keys(properties)) if (name.startsWith('dataPagefind')) delete properties[name];
    if (properties.id) {
      ids.add(String(properties.id));
      properties.id = anchorOf(slug, String(properties.id));
    }
    for (const name of ID_REFERENCES) if (properties[name]) properties[name] = [properties[name]].flat().join(' ').split(' ').map((id) => anchorOf(slug, id));
    // Markdown makes a heading of the corner of a table too, and a heading must say something.
    if (element.tagName === 'th' && element.children.length === 0) element.tagName = 'td';
    if (lowered) element.tagName = element.tagName.replace(/^h([2-5])$/, (_, level) => `h${Number(level) + 1}`);
    const address = element.tagName === 'a' ? siteAddress(String(properties.href ?? ''), path) : undefined;
    if (address) properties.href = markOf(links.push(address) - 1);
    if (element.tagName !== 'img' || !parent || index === undefined) return undefined;
    const picture = fileAt(String(properties.src ?? ''), path);
    if (picture !== undefined) {
      properties.src = markOf(pictures.push(picture) - 1);
      for (const name of LOADING) delete properties[name];
    } else {
      // A book has what it shows: of what lies elsewhere it has the words.
      parent.children.splice(index, 1, { type: 'text', value: withoutMarks(String(properties.alt ?? '')) });
    }
    return undefined;
  });
  return {
    path,
    slug,
    ids,
    title: toString(title).trim(),
    summary: summary ? toString(summary).trim() : '',
    modules: selectAll('.module', body).flatMap((module) => {
      const heading = select('h3', module);
      return heading?.properties.id ? [{ title: toString(heading), anchor: String(heading.properties.id) }] : [];
    }),
    body,
    links,
    pictures,
    styles: selectAll('style', head).flatMap((style) => toString(style).split('\n')).filter(Boolean),
    stylesheets: selectAll('link[rel=stylesheet]', document).flatMap(({ properties }) => siteAddress(String(properties.href), path)?.slice(1) ?? []),
  };
}

/** What is hidden tells the search what a page is; comments are for nobody. */
function isForBooks(node: RootContent | Root): boolean {
  if (node.type !== 'element') return node.type !== 'comment';
  // A drawing's Mermaid text is there to be copied.
  return !node.properties.hidden && !SCREEN_ONLY.has(node.tagName) && !hasClass(node, 'wm-source');
}

/** What stands in the panels of a page, but for its head: a book writes its own. */
function contentOf(main: Element, parts: string | undefined): ElementContent[] {
  return selectAll('.panel', main)
    .flatMap(({ children }) => children)
    .filter((node) => node.type === 'element' && !hasClass(node, 'head') && (!parts || matches(parts, node)));
}

/** The file of the site that an address means; undefined if it leaves the site. */
function fileAt(src: string, path: string): string | undefined {
  const [file = ''] = src === '' ? [] : (siteAddress(src, path)?.slice(1).split('#') ?? []);
  return file === '' ? undefined : unescape(file);
}

/** An address as one from the site's root, or undefined if it leaves the site. */
function siteAddress(href: string, path: string): string | undefined {
  const base = new URL(path, 'site://root/');
  const url = URL.canParse(href, base.href) ? new URL(href, base) : undefined;
  return url?.protocol === 'site:' ? url.pathname + url.hash : undefined;
}
