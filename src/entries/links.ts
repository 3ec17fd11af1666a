import { KINDS, type Kind } from '../schema/kinds.ts';
import { nodesOf, parseBody, placeOf } from './body.ts';
import type { ParsedFile, Place } from './parse.ts';

const SCHEME = new RegExp(`^(${Object.keys(KINDS).join('|')}):([^#]+)(?:#(.*))?$`);

/** What a link to an entry names. */
export interface EntryLink {
  kind: Kind;
  id: string;
  /** The part of the entry's page: the id of a module or a section, or the anchor of a heading. */
  anchor?: string;
}

/** What a link such as `skill:python` or `stage:ml-engineer-2025/foundations#mathematics` names; undefined for every other address. */
export function parseEntryLink(url: string): EntryLink | undefined {
  const [match, kind, id = '', anchor] = SCHEME.exec(url) ?? [];
  return match === undefined ? undefined : { kind: kind as Kind, id, ...(anchor === undefined ? {} : { anchor }) };
}

/** The links to entries in a file's body, with their places in the file. A body that is not MDX has none. */
export function entryLinks(file: ParsedFile): (EntryLink & { place: Place })[] {
  const { tree } = parseBody(file);
  if (!tree) return [];
  return nodesOf(tree).flatMap((node) => {
    const link = node.type === 'link' || node.type === 'definition' ? parseEntryLink(node.url) : undefined;
    return link ? [{ ...link, place: placeOf(node, file) }] : [];
  });
}
