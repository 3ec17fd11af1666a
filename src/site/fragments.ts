import { unescape } from 'node:querystring';

/**
 * The part of a page that a fragment leads to, as browsers find it: by its name as it is, and else by what its escapes stand for. The names
 * of footnotes have escapes themselves, and people write `%` where nothing is escaped.
 *
 * @returns its id; undefined if the page has no such part.
 */
export function idAt(ids: ReadonlySet<string>, fragment: string): string | undefined {
  return [fragment, unescape(fragment)].find((id) => ids.has(id));
}
