import type { MdastNode } from 'satteri';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { nodesOf, parseBody, placeOf } from './body.ts';
import type { ParsedFile, Place, Range } from './parse.ts';

const SCHEME = new RegExp(`^(${Object.keys(KINDS).join('|')}):([^#]+)(?:#(.*))?$`);

/** What a link to an entry names. */
export interface EntryLink {
  kind: Kind;
  id: string;
  /** The part of the entry's page: the id of a module or a section, or the anchor of a heading. */
  anchor?: string | undefined;
}

/** What a link such as `skill:python` or `stage:ml-engineer-2025/foundations#mathematics` names; undefined for every other address. */
export function parseEntryLink(url: string): EntryLink | undefined {
  const [match, kind, id = '', anchor] = SCHEME.exec(url) ?? [];
  return match === undefined ? undefined : { kind: kind as Kind, id, ...(anchor === undefined ? {} : { anchor }) };
}

/** The address of a link to an entry: what `parseEntryLink` reads. */
export function entryAddress({ kind, id, anchor }: EntryLink): string {
  return `${kind}:${id}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The links to entries in a file's body, with their places in the file. A body that is not MDX has none. */
export function entryLinks(file: ParsedFile): (EntryLink & { place: Place; address: Range | undefined })[] {
  const { tree } = parseBody(file);
  if (!tree) return [];
  return nodesOf(tree).flatMap((node) => {
    const link = node.type === 'link' || node.type === 'definition' ? parseEntryLink(node.url) : undefined;
    return link ? [{ ...link, place: placeOf(node, file), address: addressOf(node, file) }] : [];
  });
}

/** Where the address of a link or definition stands in its file; undefined if it is written with escapes, so that the text is not the address. */
export function addressOf(node: MdastNode, { body, bodyStart }: Pick<ParsedFile, 'body' | 'bodyStart'>): Range | undefined {
  if (node.type !== 'link' && node.type !== 'definition') return undefined;
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const words = 'children' in node ? (node.children.at(-1)?.position?.end.offset ?? start.offset + 1) : start.offset;
  const [before] = /^(?:\[[^\]]*\]:|\]\()\s*<?/.exec(body.slice(words, end.offset)) ?? [];
  if (before === undefined || !body.startsWith(node.url, words + before.length)) return undefined;
  const from = bodyStart + words + before.length;
  return { start: from, end: from + node.url.length };
}
