import { KINDS, type Kind } from '../schema/kinds.ts';
import { nodesOf, parseBody, placeOf } from './body.ts';
import type { ParsedFile, Place } from './parse.ts';

const SCHEME = new RegExp(`^(${Object.keys(KINDS).join('|')}):(.+)$`);

/** What a link such as `skill:python` or `stage:ml-engineer-2025/foundations` names; undefined for every other address. */
export function parseEntryLink(url: string): { kind: Kind; id: string } | undefined {
  const match = SCHEME.exec(url);
  return match ? { kind: match[1] as Kind, id: match[2] ?? '' } : undefined;
}

/** The links to entries in a file's body, with their places in the file. A body that is not MDX has none. */
export function entryLinks(file: ParsedFile): { kind: Kind; id: string; place: Place }[] {
  const { tree } = parseBody(file);
  if (!tree) return [];
  return [...nodesOf(tree)].flatMap((node) => {
    const link = node.type === 'link' || node.type === 'definition' ? parseEntryLink(node.url) : undefined;
    return link ? [{ ...link, place: placeOf(node, file) }] : [];
  });
}
