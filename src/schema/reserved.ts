import { ID_PATTERN } from './grammar/id.ts';
import type { Kind } from './kinds.ts';

/** Names that Windows keeps for devices, whatever follows a dot: nobody could check the file out there. */
const DEVICES = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/** Ids that would take the place of what the site has there already. */
const TAKEN: Partial<Record<Kind, readonly string[]>> = {
  // The book of all roadmaps is `books/waymark.epub`, that of a roadmap `books/<id>.epub`.
  roadmap: ['waymark'],
};

/** Why no entry of a kind can have an id, whatever the others are called; undefined if one can. */
export function reservedFor(kind: Kind, id: string): string | undefined {
  // Servers show `roadmaps/index.html` to whoever asks for `roadmaps/`.
  if (id === 'index') return '`index.html` is the page of a folder';
  if (DEVICES.test(id)) return 'Windows has no files of this name';
  return TAKEN[kind]?.includes(id) ? 'a book of the site itself has this name' : undefined;
}

/** Folders of the built site in which other pages and files lie than those of `content/docs`. */
const FOLDERS = new Set(['_astro', 'books', 'icons', 'offline', 'pagefind', 'schemas', 'search']);

/**
 * Why none of the site's own pages can have an id, which is its path below `content/docs`; undefined if one can.
 *
 * @param pages the ids of the pages that are there whatever the content is, and the folders of the kinds.
 */
export function reservedForPages(id: string, pages: readonly string[], folders: readonly string[]): string | undefined {
  const [first = '', ...rest] = id.split('/');
  if (pages.includes(id) || id === '404' || id === 'index') return 'the site has a page of this name already';
  if (rest.length > 0 && (FOLDERS.has(first) || folders.includes(first))) return `the site keeps other files in \`${first}/\``;
  return id.split('/').some((part) => !ID_PATTERN.test(part) || DEVICES.test(part)) ? 'its address would not be its name' : undefined;
}
