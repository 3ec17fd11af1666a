import type { MdastNode } from 'satteri';
import { parseBodies } from './body-process.ts';
import { readBody, type BodyTree } from './body-tree.ts';
import type { ParsedFile, Place } from './parse.ts';

/** A body as a tree, or what keeps it from being one, with its place in the file. */
export type ParsedBody = { tree: MdastNode; error?: undefined } | { tree?: undefined; error: Place & { message: string; hint?: string } };

/** The body of a file that has none. */
const NOTHING: BodyTree = { tree: { type: 'root', children: [] } };

/** The body of a file: read once, by `readBodies` or `readOwnBody`, however many rules ask. */
export function parseBody(file: ParsedFile): ParsedBody {
  const { tree, error } = file.bodyTree ?? (file.body === '' ? NOTHING : readNone());
  return tree ? { tree } : { error: { ...error, line: error.line + file.bodyLine - 1, length: 1 } };
}

function readNone(): never {
  throw new Error('the body of this file was not read');
}

/** Reads the bodies of files that strangers wrote, in a process of its own. Bodies that `known` has already are taken from there. */
export async function readBodies(files: readonly ParsedFile[], known: readonly ParsedFile[] = []): Promise<void> {
  const trees = new Map(known.map(({ body, bodyTree }) => [body, bodyTree]));
  const unread = files.filter((file) => {
    if (file.body === '') return false;
    const tree = trees.get(file.body);
    if (tree) file.bodyTree = tree;
    return !tree;
  });
  if (unread.length === 0) return;
  const found = await parseBodies(unread.map(({ body }) => body));
  for (const [index, file] of unread.entries()) file.bodyTree = found[index] ?? readNone();
}

/** Reads the body of a text of our own, such as a template or an example, in this process. */
export function readOwnBody(file: ParsedFile): ParsedBody {
  file.bodyTree = readBody(file.body);
  return parseBody(file);
}

const nodes = new WeakMap<MdastNode, readonly MdastNode[]>();

/** All nodes of a tree, parents before their children. The tree is walked once, however many rules ask. */
export function nodesOf(tree: MdastNode): readonly MdastNode[] {
  const known = nodes.get(tree);
  if (known) return known;
  const all: MdastNode[] = [];
  const visit = (node: MdastNode) => {
    all.push(node);
    if ('children' in node) for (const child of node.children as MdastNode[]) visit(child);
  };
  visit(tree);
  nodes.set(tree, all);
  return all;
}

/** The place of a node in its file. A node over several lines is shown by its first. */
export function placeOf(node: MdastNode, { bodyLine }: Pick<ParsedFile, 'bodyLine'>): Place {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  return { line: start.line + bodyLine - 1, column: start.column, length: start.line === end.line ? Math.max(1, end.column - start.column) : 1 };
}

/** The words of a node, without markup. */
export function textOf(node: MdastNode): string {
  return nodesOf(node).map((part) => ((part.type === 'text' || part.type === 'inlineCode') && 'value' in part ? String(part.value) : '')).join('');
}
