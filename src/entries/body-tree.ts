import { mdxToMdast, type MdastNode } from 'satteri';
import { curlQuotes } from './quotes.ts';

/** What keeps a body from being a tree: a place within the body, from line 1, and why. */
export interface BodyError {
  line: number;
  column: number;
  /** The parser's own words, or ours. */
  message: string;
  /** What to do, where the words are ours. */
  hint?: string;
}

/** A body as a tree, or what keeps it from being one. */
export type BodyTree = { tree: MdastNode; error?: undefined } | { tree?: undefined; error: BodyError };

/** How deep a tree may be. Every later step walks into it; lists in lists in quotations need a dozen. */
export const DEEPEST = 60;

/**
 * Reads a body in this process. Only for texts of our own: what strangers write can crash the parser, and goes through
 * `parseBodies`, whose process may end.
 */
export function readBody(text: string): BodyTree {
  let tree: MdastNode;
  try {
    // Asides (`:::note`) are directives, and `--` is a dash, on which anchors depend. Front matter was read before.
    tree = mdxToMdast(text, { features: { directive: true, frontmatter: false, smartPunctuation: { quotes: false } } });
  } catch (error) {
    return { error: placed(error, text) };
  }
  const tooDeep = strip(tree);
  if (tooDeep) {
    const { line, column } = tooDeep.position?.start ?? { line: 1, column: 1 };
    return { error: { line, column, message: `this is nested more than ${DEEPEST} levels deep`, hint: 'begin a new paragraph or list' } };
  }
  curlQuotes(tree, text);
  return { tree };
}

/**
 * Takes from every node what a later step could take for an order: `data` may name elements and attributes for the HTML.
 *
 * @returns the first node that lies too deep. The walk does not call itself, so that any depth can be walked.
 */
function strip(tree: MdastNode): MdastNode | undefined {
  const open: { node: MdastNode; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) return node;
    // The title of an aside is known by it.
    if ('data' in node && node.data) node.data = 'directiveLabel' in node.data ? { directiveLabel: true } : undefined;
    if ('children' in node) for (const child of (node.children as MdastNode[]).toReversed()) open.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

/** What is wrong with a body as a whole, at its first word. */
export function aboutAll(body: string, message: string, hint: string): BodyError {
  const [blank = ''] = /^\s*/.exec(body) ?? [];
  return { line: blank.split('\n').length, column: 1, message, hint };
}

/** Sätteri's messages begin with their place: `1:3: Unexpected …`. */
function placed(error: unknown, body: string): BodyError {
  // The stack or a string was too small for the tree: of the parser's own limits a writer need not hear.
  if (error instanceof RangeError) return aboutAll(body, 'this text is nested too deeply to be read', 'look for long runs of brackets, quotation marks or list signs');
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', message = text] = /^(\d+):(\d+): ([\s\S]*)$/.exec(text) ?? [];
  return { line: Number(line), column: Number(column), message };
}
