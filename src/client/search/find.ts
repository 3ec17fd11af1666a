import type { Counts, Filters, Pagefind, Result } from './pagefind.ts';
import { withoutStopWords } from './query.ts';

/** Fewer pages than this, and the question is asked again without its stop words. */
const FEW = 3;

export interface Found {
  results: Result[];
  /** For each filter, how many pages each of its values would show, the other filters as they are. */
  counts: Counts;
}

/**
 * The pages for a query, best first: those that have all its words, then, when they are few, those that have all its telling
 * words. Without a query, all pages that pass the filters.
 *
 * @returns `null` when a later search has begun.
 */
export async function find(pagefind: Pagefind, query: string, filters: Filters, wait: number): Promise<Found | null> {
  const asked = query.trim();
  if (asked === '' && Object.keys(filters).length === 0) return { results: [], counts: await pagefind.filters() };
  let searched = asked === '' ? null : asked;
  let response = await pagefind.debouncedSearch(searched, { filters }, wait);
  if (!response) return null;
  let { results } = response;
  const telling = withoutStopWords(asked);
  if (results.length < FEW && telling !== asked) {
    searched = telling;
    response = await pagefind.search(telling, { filters });
    const seen = new Set(results.map(({ id }) => id));
    results = [...results, ...response.results.filter(({ id }) => !seen.has(id))];
  }
  const counts: Counts = { ...response.filters };
  for (const name of Object.keys(filters)) {
    const { [name]: _, ...others } = filters;
    counts[name] = (await pagefind.search(searched, { filters: others })).filters[name] ?? {};
  }
  return { results, counts };
}
