import { escapeMarkup } from '../../escape/markup.ts';

/** Unicode sets it apart for use inside of programs: it is no character, and serializers leave it as it is. */
const MARK = '\uFDD0';
const MARKED = new RegExp(` (href|src)="${MARK}(\\d+)"`, 'g');

/** What a link or a picture has for an address until its book is known: the place of its address in the list of its page. */
export function markOf(index: number): string {
  return MARK + index;
}

/** A page's own text, which must not look like a mark. */
export function withoutMarks(text: string): string {
  return text.replaceAll(MARK, '');
}

/**
 * Writes the addresses of links and pictures into a text, HTML or XML.
 *
 * @param addresses by the attribute: what an address of that mark is in the book. Without one the attribute goes, and the words of a link
 *   stay as text.
 */
export function fillMarks(text: string, addresses: Record<'href' | 'src', (index: number) => string | undefined>): string {
  return text.replace(MARKED, (_, name: 'href' | 'src', index: string) => {
    const address = addresses[name](Number(index));
    return address === undefined ? '' : ` ${name}="${escapeMarkup(address)}"`;
  });
}
