import type { Text } from 'hast';

// Two characters that nobody writes, as they have no meaning, and that every serializer leaves as they are.
const LINK = '\uE000';
const HOLE = '\uE001';
const LINKS = new RegExp(` href="${LINK}(\\d+)"`, 'g');

/** What a link has for an address until its book is known: the place of its address in the list of its page. */
export function linkMark(index: number): string {
  return LINK + index;
}

/**
 * Writes the addresses of links into a text, HTML or XML.
 *
 * @param links what the links of the text lead to in the site, by their marks.
 * @param hrefOf what a link has to say in the book to get there; without an answer its words stay as text.
 */
export function fillLinks(text: string, links: readonly string[], hrefOf: (address: string) => string | undefined): string {
  return text.replace(LINKS, (_, index: string) => {
    const href = hrefOf(links[Number(index)] ?? '');
    return href === undefined ? '' : ` href="${href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

/** A place in a tree for content that is text already. */
export function hole(): Text {
  return { type: 'text', value: HOLE };
}

/** Puts content, in order, into the holes of a tree that has been written as HTML or XML. */
export function fillHoles(text: string, contents: readonly string[]): string {
  const around = text.split(HOLE);
  return around.map((part, index) => part + (contents[index] ?? '')).join('');
}
