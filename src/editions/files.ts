/** A file in which readers take the site along: beside its pages, and made from them. */
export interface EditionFile {
  /** Its path in the output, without a leading slash. */
  path: string;
  /** What it is: the whole site to unpack, a book for e-readers, or a page to print. */
  form: 'zip' | 'book' | 'print';
  /** The id of the roadmap that it holds; absent if it holds all. */
  roadmap?: string;
}

/** The whole site as one file. */
export const ZIP: EditionFile = { path: 'waymark.zip', form: 'zip' };

/** The book of all roadmaps. */
export const BOOK_OF_ALL: EditionFile = { path: 'books/waymark.epub', form: 'book' };

/** The book of a roadmap. */
export const bookOf = (roadmap: string): EditionFile => ({ path: `books/${roadmap}.epub`, form: 'book', roadmap });

/** The page of a roadmap to print, or to save as PDF. */
export const printPageOf = (roadmap: string): EditionFile => ({ path: `books/${roadmap}.html`, form: 'print', roadmap });

/**
 * Every file that the editions publish. Pages link to these, the check of links counts them as there before they are made, and the
 * build fails if one is missing at its end.
 *
 * @param roadmaps the ids of all roadmaps.
 */
export function editionFiles(roadmaps: readonly string[]): EditionFile[] {
  return [ZIP, BOOK_OF_ALL, ...roadmaps.flatMap((roadmap) => [bookOf(roadmap), printPageOf(roadmap)])];
}
