import { isNamedByContent, pathIn } from './places.ts';

/** A tag that loads something, and what it says of it. A page is our own markup, and its text has no tags: `<` is written `&lt;` there. */
const LOADS = /<(?:link|script|img)\s[^>]*>/g;
const ADDRESS = /\s(?:href|src)="([^"]*)"/;

/**
 * The parts that a page loads by itself, by their addresses: styles, scripts and pictures of this site that are named by their content.
 * What it only links to is the reader's to ask for, and what lies elsewhere is nobody's business here: content may link to any address,
 * also to one that looks like a part.
 *
 * @param page the page's address.
 * @param scope the address of the site's folder, with a slash at its end.
 */
export function partsOf(html: string, page: URL, scope: URL): string[] {
  const named = [...html.matchAll(LOADS)].flatMap(([tag]) => {
    const address = tag.includes(' loading="lazy"') ? undefined : ADDRESS.exec(tag)?.[1];
    return address !== undefined && URL.canParse(address, page) ? new URL(address, page).href : [];
  });
  return [...new Set(named)].filter((address) => isNamedByContent(pathIn(scope, address) ?? ''));
}
