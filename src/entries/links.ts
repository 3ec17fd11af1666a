import { mdxToMdast, type MdastNode } from 'satteri';
import { KINDS, type Kind } from '../schema/kinds.ts';
import type { ParsedFile, Place } from './parse.ts';

const SCHEME = new RegExp(`^(${Object.keys(KINDS).join('|')}):(.+)$`);

/** What a link such as `skill:python` or `stage:ml-engineer-2025/foundations` names; undefined for every other address. */
export function parseEntryLink(url: string): { kind: Kind; id: string } | undefined {
  const match = SCHEME.exec(url);
  return match ? { kind: match[1] as Kind, id: match[2] ?? '' } : undefined;
}

/** The links to entries in a file's body, with their places in the file. A body that is not MDX has none. */
export function entryLinks({ body, bodyLine }: ParsedFile): { kind: Kind; id: string; place: Place }[] {
  if (!/\]\(\w+:|\]:/.test(body)) return [];
  let tree: MdastNode;
  try {
    tree = mdxToMdast(body);
  } catch {
    return [];
  }
  const found: { kind: Kind; id: string; place: Place }[] = [];
  const visit = (node: MdastNode) => {
    const link = node.type === 'link' || node.type === 'definition' ? parseEntryLink(node.url) : undefined;
    if (link && node.position) {
      const { start, end } = node.position;
      const length = start.line === end.line ? end.column - start.column : 1;
      found.push({ ...link, place: { line: start.line + bodyLine - 1, column: start.column, length } });
    }
    if ('children' in node) for (const child of node.children as MdastNode[]) visit(child);
  };
  visit(tree);
  return found;
}
