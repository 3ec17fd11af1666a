/** A piece of an excerpt; `matched` says that the reader searched for it. */
export interface Piece {
  text: string;
  matched: boolean;
}

/**
 * The pieces of an excerpt as Pagefind writes it: text with `<` and `>` escaped, and `<mark>` around matched words. Taken apart
 * rather than handed to the browser as HTML, so that no page's text can become markup.
 */
export function excerptPieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const inside = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: (inside ?? part).replaceAll('&lt;', '<').replaceAll('&gt;', '>'), matched: inside !== undefined };
    });
}
