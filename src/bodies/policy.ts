import type { MdastNode } from 'satteri';
import { nodesOf } from '../entries/body.ts';
import { parseEntryLink } from '../entries/links.ts';

/**
 * What MDX from strangers may be: Markdown, a few HTML elements without effects, and nothing that runs.
 *
 * MDX is code: an import, an expression, an attribute's expression and even a relative image become JavaScript of the build. So this is
 * a list of what is allowed, and everything else is refused. It holds in the checker, before a build, and in the compiler itself.
 */

/** The HTML elements that may stand in a body, with the attributes that each may have. */
export const ELEMENTS: Record<string, readonly string[]> = {
  abbr: ['title'],
  br: [],
  details: ['open'],
  kbd: [],
  mark: [],
  small: [],
  sub: [],
  summary: [],
  sup: [],
};

/** How Markdown writes what people know from HTML. */
const MARKDOWN: Record<string, string> = {
  a: '[text](https://…)',
  b: '**…**',
  strong: '**…**',
  i: '*…*',
  em: '*…*',
  s: '~~…~~',
  del: '~~…~~',
  code: '`…`',
  pre: '```',
  img: '![what it shows](./name.png)',
  hr: '---',
  blockquote: '> …',
  ul: '- …',
  ol: '1. …',
  li: '- …',
  h2: '## …',
  h3: '### …',
};

/** Nodes of Markdown that are harmless by themselves. What is not named here is refused. */
export const HARMLESS = new Set(['root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'blockquote', 'list', 'listItem', 'thematicBreak', 'break', 'table', 'tableRow', 'tableCell', 'linkReference', 'footnoteDefinition', 'footnoteReference', 'textDirective', 'leafDirective']);

/** The asides: `:::note[Title]`. Other directives are shown as the text that they are. */
export const ASIDES = ['note', 'tip', 'caution', 'danger'];

/** A local picture beside its page. */
export const IMAGE = /^\.\/[\w-]+\.(png|jpg|webp|avif)$/;

/** Something in a body that is not allowed. */
export interface Violation {
  node: MdastNode;
  message: string;
  hint: string;
}

/** Everything in a body that is not allowed, in its order. An empty list means that compiling it runs nothing of its author's. */
export function violations(tree: MdastNode): Violation[] {
  return nodesOf(tree).flatMap((node) => violationsOf(node).map((found) => ({ node, ...found })));
}

function violationsOf(node: MdastNode): Omit<Violation, 'node'>[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ message: 'a page cannot import or export anything', hint: 'remove the line: what a page may use is there already' }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ message: 'code in braces is not allowed', hint: 'to show braces, write them in a code span: `{…}`' }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementViolations(node as unknown as Element);
    case 'link':
    case 'definition':
      return isSafeLink(node.url) ? [] : [{ message: `a link cannot lead to "${node.url}"`, hint: 'write `https://…`, `#part-of-this-page`, or an entry such as `skill:python`' }];
    case 'image':
      return IMAGE.test(node.url) ? [] : [{ message: `"${node.url}" is not an address for a picture`, hint: 'put the file beside the page and write `![what it shows](./name.png)`: png, jpg, webp or avif' }];
    case 'imageReference':
      return [{ message: 'a picture needs its address in its own place', hint: 'write `![what it shows](./name.png)`' }];
    case 'containerDirective':
      return ASIDES.includes(node.name) && Object.keys(node.attributes ?? {}).length === 0 ? [] : [{ message: `there is no aside \`:::${node.name}\``, hint: `write ${ASIDES.map((each) => `\`:::${each}[Title]\``).join(', ')}` }];
    default:
      return HARMLESS.has(node.type) ? [] : [{ message: `${node.type} is not allowed here`, hint: 'write it in Markdown' }];
  }
}

interface Element {
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
}

function elementViolations({ name, attributes }: Element): Omit<Violation, 'node'>[] {
  const allowed = name !== null && Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (!allowed) return [{ message: `\`<${name ?? ''}>\` is not allowed`, hint: markdownFor(name ?? '') }];
  return attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name === undefined) return [{ message: `\`<${name}>\` cannot take its attributes from code`, hint: 'write each attribute as `name="value"`' }];
    if (!allowed.includes(attribute.name)) return [{ message: `\`<${name}>\` cannot have the attribute \`${attribute.name}\``, hint: allowed.length > 0 ? `it can have: ${allowed.join(', ')}` : 'write it without attributes' }];
    if (attribute.value !== null && attribute.value !== undefined && typeof attribute.value !== 'string') return [{ message: `the value of \`${attribute.name}\` cannot be code`, hint: `write \`${attribute.name}="value"\`` }];
    return [];
  });
}

function markdownFor(name: string): string {
  const markdown = Object.hasOwn(MARKDOWN, name) ? MARKDOWN[name] : undefined;
  // What has backticks in it stands bare.
  if (markdown) return `write it in Markdown: ${markdown.includes('`') ? markdown : `\`${markdown}\``}`;
  return `write it in Markdown; of HTML there are ${Object.keys(ELEMENTS).map((each) => `\`<${each}>\``).join(', ')}`;
}

/** Browsers drop white space and control characters from an address before they read its scheme. */
const IGNORED = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

function isSafeLink(url: string): boolean {
  const address = url.replace(IGNORED, '');
  if (address !== url.trim()) return false;
  if (address.startsWith('#') || /^(https?|mailto):/i.test(address) || parseEntryLink(address)) return true;
  // An address without a scheme stays on this site; which of those are right is for other rules to say.
  return !/^[^/?#]*:/.test(address) && !address.startsWith('//') && !address.includes('\\');
}
