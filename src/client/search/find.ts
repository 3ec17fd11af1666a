import type { Counts, Filters, Pagefind, Result } from './pagefind.ts';
import { tellingWords } from './query.ts';

export interface Found {
  results: Result[];
  /** For each filter, how many pages each of its values would show, the other filters as they are. */
  counts: Counts;
}

/**
 * The pages for a query, best first. It is asked in full and by its telling words alone, and each page counts as the better of the
 * two: `what is machine learning` finds the question of that name, `how can I get started` the one that says `do` for `can`.
 * Without a query, all pages that pass the filters.
 *
 * @returns `null` when a later search has begun.
 */
export async function find(pagefind: Pagefind, query: string, filters: Filters, wait: number): Promise<Found | null> {
  const asked = query.trim();
  if (asked === '' && Object.keys(filters).length === 0) return { results: [], counts: await pagefind.filters() };
  const full = await pagefind.debouncedSearch(asked || null, { filters }, wait);
  if (!full) return null;
  const telling = tellingWords(asked) || null;
  const short = telling === (asked || null) ? full : await pagefind.search(telling, { filters });
  const counts: Counts = { ...short.filters };
  for (const name of Object.keys(filters)) {
    const { [name]: _, ...others } = filters;
    counts[name] = (await pagefind.search(telling, { filters: others })).filters[name] ?? {};
  }
  return { results: bestOf(full.results, short.results), counts };
}

/** Every page once, with its better score, in order. */
export function bestOf(...lists: Result[][]): Result[] {
  const best = new Map<string, Result>();
  for (const result of lists.flat()) {
    const known = best.get(result.id);
    if (!known || known.score < result.score) best.set(result.id, result);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
