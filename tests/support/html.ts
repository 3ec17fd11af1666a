import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** An element with what tests ask of it. */
export interface Element {
  tag: string;
  attributes: Record<string, string>;
  /** Its text as a reader gets it: without scripts and styles, with single spaces. */
  text: string;
}

/** A built page, read without a browser. */
export interface HtmlPage {
  /** Its path in the output: `skills/python.html`. */
  path: string;
  elements: Element[];
  /** The elements with a tag. */
  all(tag: string): Element[];
  /** It only leads on to the entry that has its id now. */
  moved: boolean;
}

export function parsePage(path: string, html: string): HtmlPage {
  const elements: Element[] = [];
  const visit = (node: Tree.Node) => {
    if ('tagName' in node) elements.push({ tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), text: textOf(node).replace(/\s+/g, ' ').trim() });
    for (const child of 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : []) visit(child);
  };
  visit(parse(html));
  return { path, elements, all: (tag) => elements.filter((element) => element.tag === tag), moved: elements.some(({ attributes }) => attributes['http-equiv'] === 'refresh') };
}

function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (node.nodeName === 'script' || node.nodeName === 'style' || !('childNodes' in node)) return '';
  return node.childNodes.map(textOf).join(' ');
}

/** The paths of all files of a built site, with forward slashes. */
export async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}

/** Every page of a built site. */
export async function readPages(folder: string): Promise<HtmlPage[]> {
  const paths = (await listFiles(folder)).filter((path) => path.endsWith('.html'));
  return Promise.all(paths.map(async (path) => parsePage(path, await readFile(join(folder, path), 'utf8'))));
}
