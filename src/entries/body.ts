import { mdxToMdast, type MdastNode } from 'satteri';
import type { ParsedFile, Place } from './parse.ts';

/** A body as a tree, or what keeps it from being one. */
export type ParsedBody = { tree: MdastNode; error?: undefined } | { tree?: undefined; error: Place & { message: string } };

const parsedBodies = new WeakMap<ParsedFile, ParsedBody>();

/** Parses the body of a file with the parser of the build: once, however many rules ask. */
export function parseBody(file: ParsedFile): ParsedBody {
  const known = parsedBodies.get(file);
  if (known) return known;
  const fresh = parse(file);
  parsedBodies.set(file, fresh);
  return fresh;
}

function parse({ body, bodyLine }: ParsedFile): ParsedBody {
  try {
    // As in the build: asides (`:::note`) are directives, and `--` is a dash, on which anchors depend.
    return { tree: mdxToMdast(body, { features: { directive: true, smartPunctuation: true } }) };
  } catch (error) {
    // Sätteri's messages begin with their place: `1:3: Unexpected …`.
    const [, line = '1', column = '1', message = String(error)] = /^(\d+):(\d+): ([\s\S]*)$/.exec(error instanceof Error ? error.message : String(error)) ?? [];
    return { error: { line: Number(line) + bodyLine - 1, column: Number(column), length: 1, message } };
  }
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
