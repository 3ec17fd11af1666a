import type { Root } from 'hast';
import { readerText } from './epub/reader-text.ts';
import type { NarrowForms } from './epub/simplify.ts';
import { paperText } from './print/paper-text.ts';
import { readSitePage, type Excerpt, type SitePage } from './site-page.ts';

/** Content in the forms that books need: made once, however many books have it. Links within the site have marks for addresses. */
export interface Texts {
  /** HTML for the page to print. */
  paper: string;
  /** XHTML for an EPUB. */
  reader: string;
}

/** A page of the site as books have it. */
export type BookPage = Omit<SitePage, 'body'> & { texts: Texts };

/** Content in its forms. Uses up the tree. @param drawings the narrow forms of the drawings in it. */
export function textsOf(body: Root, drawings: NarrowForms = new Map()): Texts {
  // In this order: what is made for readers takes out what paper shows.
  const paper = paperText(body);
  return { paper, reader: readerText(body, drawings) };
}

/**
 * Reads a page of the site for books. It is text only, so that thousands fit into memory, where trees of them do not.
 *
 * @param path the page's path in the site.
 * @param excerpt what of it books take.
 * @param drawings the narrow forms of the drawings on it.
 * @throws if the page has no `main` with a title.
 */
export function readBookPage(html: string, path: string, excerpt?: Excerpt, drawings?: NarrowForms): BookPage {
  const { body, ...page } = readSitePage(html, path, excerpt);
  // Cloned, because a piece of a string keeps the whole of it, here the page, in memory.
  return { ...structuredClone(page), texts: textsOf(body, drawings) };
}
