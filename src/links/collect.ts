import { nodesOf, parseBody, placeOf } from '../entries/body.ts';
import type { ParsedFile, Place } from '../entries/parse.ts';
import type { SourceFile } from '../entries/read.ts';

/** An address outside the site, and every place of the content that names it. */
export interface ExternalLink {
  url: string;
  places: ({ file: string } & Place)[];
}

/** All links of the content that leave the site, from front matter and bodies: each address once, in the order of the files. */
export function externalLinks(files: readonly SourceFile[]): ExternalLink[] {
  const links = new Map<string, ExternalLink>();
  for (const { file, parsed, entry } of files) {
    if (!parsed) continue;
    const gone = entry?.kind === 'resource' && entry.data.status !== 'active';
    for (const { url, path, place } of [...frontMatterLinks(parsed), ...bodyLinks(parsed)]) {
      // The page of a resource that is gone says so; its old address is there to be recognised.
      if (gone && path?.[0] === 'url') continue;
      const link = links.get(url) ?? { url, places: [] };
      links.set(url, link);
      link.places.push({ file, ...place });
    }
  }
  return [...links.values()];
}

interface FoundLink {
  url: string;
  /** The path of its field; absent in a body. */
  path?: PropertyKey[];
  place: Place;
}

function frontMatterLinks(file: ParsedFile): FoundLink[] {
  return stringsOf(file.data).flatMap(({ value, path }) => {
    const url = externalAddress(value);
    return url ? [{ url, path, place: file.locate(path) }] : [];
  });
}

/** The links of a body. Code is none: what it names is an example, and often on the reader's own machine. */
function bodyLinks(file: ParsedFile): FoundLink[] {
  const { tree } = parseBody(file);
  if (!tree) return [];
  return nodesOf(tree).flatMap((node) => {
    const url = node.type === 'link' || node.type === 'definition' ? externalAddress(node.url) : undefined;
    return url ? [{ url, place: placeOf(node, file) }] : [];
  });
}

/** An address without its fragment, which a server never sees; undefined for a text that is none. */
function externalAddress(text: string): string | undefined {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

/** Every text of front matter, however deep, with its path. */
function stringsOf(value: unknown, path: PropertyKey[] = []): { value: string; path: PropertyKey[] }[] {
  if (typeof value === 'string') return [{ value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsOf(item, [...path, index]));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => stringsOf(item, [...path, key]));
  return [];
}
