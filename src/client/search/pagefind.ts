import { loadScript } from './load-script.ts';

declare global {
  /** What the script for pages opened from disk defines. */
  var waymarkPagefind: Module;
}

/** The part of Pagefind's interface that the search uses; Pagefind ships no types for the browser. */
interface Module {
  createInstance(options: { baseUrl: string; excerptLength: number; ranking: Ranking; basePath?: string; noWorker?: boolean }): Pagefind;
}

export interface Pagefind {
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: { filters: Filters }): Promise<Response>;
  /** Like `search`, after a pause; `null` when a later search has begun. */
  debouncedSearch(query: string | null, options: { filters: Filters }, wait: number): Promise<Response | null>;
}

/** What the reader asks to see: `{ kind: 'Skill' }`. */
export type Filters = Record<string, string>;

/** How many pages each value of each filter has: `{ kind: { Skill: 3 } }`. */
export type Counts = Record<string, Record<string, number>>;

export interface Response {
  results: Result[];
  filters: Counts;
}

export interface Result {
  id: string;
  score: number;
  /** Fetches what is shown of the page. */
  data(): Promise<Page>;
}

export interface Page {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string; context?: string; also?: string };
  sub_results: Section[];
}

/** The words found below one heading, or, without an `anchor`, above the first. */
export interface Section {
  title: string;
  url: string;
  excerpt: string;
  anchor?: { element: string };
  weighted_locations: { balanced_score: number }[];
}

interface Ranking {
  termFrequency: number;
  pageLength: number;
  termSaturation: number;
  termSimilarity: number;
  metaWeights: Record<string, number>;
}

/**
 * How pages are put in order: what a page is called decides, by its title and its other names, then the number of words, of which
 * few on a short page weigh little more than many on a long one. tests/e2e/search-queries.ts has the queries that this was tuned with.
 */
const RANKING: Ranking = { termFrequency: 0.7, pageLength: 0.3, termSaturation: 1.4, termSimilarity: 2.5, metaWeights: { title: 6, also: 4, kind: 2, context: 1 } };

/**
 * Loads Pagefind for the folder beside the pages: from disk by a classic script, which is all that a browser loads there, and without
 * a worker, which is a file too. See src/editions/disk/search.ts. The unpacked zip has that form only, wherever it is served.
 *
 * @param root the address of the site's folder, with a slash at its end.
 */
export async function loadPagefind(root: URL): Promise<Pagefind> {
  const options = { baseUrl: root.pathname, excerptLength: 24, ranking: RANKING };
  const served = root.protocol === 'file:' ? undefined : await servedPagefind(root).catch(() => undefined);
  const pagefind = served ? served.createInstance(options) : (await diskPagefind(root)).createInstance({ ...options, basePath: '/', noWorker: true });
  await pagefind.init();
  return pagefind;
}

const servedPagefind = (root: URL): Promise<Module> => import(/* @vite-ignore */ new URL('pagefind/pagefind.js', root).href);

async function diskPagefind(root: URL): Promise<Module> {
  await loadScript(new URL('search/disk/pagefind.js', root));
  return waymarkPagefind;
}
