import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Nodes, Parent, Parents } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { MdastNode } from 'satteri';
import { ELEMENTS } from './policy.ts';
import { headingAnchors } from '../entries/anchors.ts';
import { parseEntryLink, type EntryLink } from '../entries/links.ts';
import { codeSetter } from './code.ts';

/** A picture of a body: its file beside the page, and what it shows. */
export interface BodyPicture {
  /** The file's name: `cairn.png`. */
  name: string;
  alt: string;
}

/** A body as HTML. The pictures stand between its parts: `html[0]`, `pictures[0]`, `html[1]` … */
export interface BodyHtml {
  html: string[];
  pictures: BodyPicture[];
  /** It has code samples, for which there is a button to copy them. */
  hasCode: boolean;
}

/** What a body links to. */
export interface LinkContext {
  /** The address of an entry's page, or of a part of it. */
  addressOf(link: EntryLink): string;
  /** What a reader should know beside a link to an entry: what became of it. */
  noteOf(link: EntryLink): ElementContent[];
}

const ASIDE_TITLES: Record<string, string> = { note: 'Note', tip: 'Tip', caution: 'Caution', danger: 'Danger' };

/** The name of a file above a code sample: ```` ```yaml title="content/site.yaml" ````. */
const TITLE = /(?:^|\s)title="([^"]*)"/;

/**
 * What stands for a picture until the HTML is cut there. Nobody can write it: in a text `<` is written as a reference, in an attribute `"` is.
 */
const PICTURE = { tag: 'wm-picture', html: '<wm-picture class="here"></wm-picture>' };

type Of<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;
interface JsxElement extends Parent {
  name: string;
  attributes: { name?: string; value?: unknown }[];
}

/**
 * Writes the tree of a body as HTML. It is the tree that was checked, and only what is known here becomes an element; whatever else there is
 * becomes the text that it was written as.
 *
 * @param body the text that the tree was read from.
 */
export function bodyHtml(tree: MdastNode, body: string, links: LinkContext): BodyHtml {
  const pictures: BodyPicture[] = [];
  const setCode = codeSetter();
  let hasCode = false;
  const anchors = new Map<unknown, string>(headingAnchors(tree).map(({ heading, anchor }) => [heading, anchor]));
  const written = ({ position }: Nodes): string => body.slice(position?.start.offset, position?.end.offset);

  /** A link, and behind it what its reader should know. */
  const link = (state: State, node: Of<'link'>) => {
    const target = parseEntryLink(node.url);
    const element = defaultHandlers.link(state, target ? { ...node, url: links.addressOf(target) } : node);
    return target ? [element, ...links.noteOf(target)] : element;
  };
  const handlers: Handlers = {
    code: (_, { value, lang, meta }: Of<'code'>) => {
      hasCode = true;
      const [, title] = TITLE.exec(meta ?? '') ?? [];
      return setCode({ code: value, language: lang ?? 'text', title, wrap: (meta ?? '').replace(TITLE, '').split(' ').includes('wrap') });
    },
    heading: (state: State, node: Of<'heading'>) => h(`h${node.depth}`, { id: anchors.get(node) }, state.all(node)),
    link,
    linkReference: (state: State, node: Of<'linkReference'>) => {
      const definition = state.definitionById.get(node.identifier.toUpperCase());
      return definition ? link(state, { type: 'link', url: definition.url, title: definition.title ?? null, children: node.children }) : asText(state, node);
    },
    image: (_, { url, alt }: Of<'image'>) => {
      pictures.push({ name: url.replace(/^\.\//, ''), alt: alt ?? '' });
      return h(PICTURE.tag, { className: ['here'] });
    },
    table: (state: State, node: Of<'table'>) => {
      const table = defaultHandlers.table(state, node);
      // On a phone a wide table scrolls within itself: arrow keys move what has the focus.
      table.properties.tabIndex = 0;
      return table;
    },
    containerDirective: (state: State, node: ContainerDirective) => (node.name in ASIDE_TITLES ? aside(state, node) : asText(state, node)),
    leafDirective: (_, node: LeafDirective) => h('p', written(node)),
    mdxJsxFlowElement: (state: State, node: JsxElement) => plainElement(state, node),
    mdxJsxTextElement: (state: State, node: JsxElement) => plainElement(state, node),
  };
  const asText = (_: State, node: Nodes): ElementContent => ({ type: 'text', value: written(node) });
  // The parser's nodes are those of mdast, with types of its own.
  const found = toHast(tree as Nodes, { handlers, unknownHandler: asText });
  const root: Root = found.type === 'root' ? found : { type: 'root', children: found.type === 'doctype' ? [] : [found] };
  return { html: toHtml(root).split(PICTURE.html), pictures, hasCode };
}

/** A few lines that stand beside the text, named by their title. */
function aside(state: State, node: ContainerDirective): Element {
  const [first, ...others] = node.children;
  const label = first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data ? first : undefined;
  const title = label ? state.all(label) : [{ type: 'text' as const, value: ASIDE_TITLES[node.name] ?? '' }];
  const content = state.all({ type: 'blockquote', children: label ? others : node.children });
  return h('aside', { className: ['wm-aside', `wm-aside-${node.name}`], ariaLabel: title.map((part) => toString(part)).join('') }, [
    h('p', { className: ['wm-aside-title'], ariaHidden: 'true' }, title),
    ...state.wrap(content, true),
  ]);
}

/** One of the HTML elements that a body may hold, with no other attributes than it may have. */
function plainElement(state: State, node: JsxElement): Element | ElementContent[] {
  const allowed = Object.hasOwn(ELEMENTS, node.name) ? ELEMENTS[node.name] : undefined;
  const children = state.all(node as Parents);
  if (!allowed) return children;
  const attributes = node.attributes.filter(({ name = '' }) => allowed.includes(name));
  const properties = Object.fromEntries(attributes.map(({ name = '', value }) => [name, typeof value === 'string' ? value : true]));
  return { type: 'element', tagName: node.name, properties, children };
}
