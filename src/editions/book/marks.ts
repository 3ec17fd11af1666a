import { escapeMarkup } from '../../escape/markup.ts';

/** Unicode sets it apart for use inside of programs: it is no character, and serializers leave it as it is. */
const MARK = '\uFDD0';
const MARKED_LINK = new RegExp(` href="${MARK}(\\d+)"`, 'g');

/** What a link has for an address until its book is known: the place of its address in the list of its page. */
export function linkMark(index: number): string {
  return MARK + index;
}

/** A page's own text, which must not look like a marked link. */
export function withoutMarks(text: string): string {
  return text.replaceAll(MARK, '');
}

/**
 * Writes the addresses of links into a text, HTML or XML.
 *
 * @param links what the links of the text lead to in the site, by their marks.
 * @param hrefOf what a link has to say in the book to get there; without an answer its words stay as text.
 */
export function fillLinks(text: string, links: readonly string[], hrefOf: (address: string) => string | undefined): string {
  return text.replace(MARKED_LINK, (_, index: string) => {
    const href = hrefOf(links[Number(index)] ?? '');
    return href === undefined ? '' : ` href="${escapeMarkup(href)}"`;
  });
}
