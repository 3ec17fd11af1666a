import { LIMITS } from '../schema/limits.ts';

/** The number of single-letter edits (insert, delete, replace, swap of neighbours) between two words, or `enough` if there are no fewer. */
function distance(a: string, b: string, enough: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    // No row is less than the least of the one before.
    if (Math.min(...row, ...last) >= enough) return enough;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The candidate that a writer most likely meant, or none if nothing is near.
 *
 * Near is at most a third of the word's letters apart (optimal string alignment distance), or one being the beginning of the other. What is
 * longer than an id can be means none of them.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LIMITS.id * 2) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least && !candidate.startsWith(word)) continue;
    const apart = candidate.startsWith(word) || word.startsWith(candidate) ? 1 : distance(word, candidate, least);
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

/** Who has mistaken so many names in a file needs no nearest one for the next: looking for it takes a look at all that there are. */
const SUGGESTIONS = 50;

/** `nearest` for the names of one file: after many it knows none. */
export function suggester(): typeof nearest {
  let left = SUGGESTIONS;
  return (word, candidates) => (left-- > 0 ? nearest(word, candidates) : undefined);
}

/** A word without what people write in more than one way: capitals, spaces, hyphens and underscores. */
const bare = (text: string) => text.slice(0, LIMITS.id * 4).normalize('NFKC').toLowerCase().replace(/[\s_‐‑–-]+/g, '');

/** The names of a list by what they are without capitals and hyphens: made once, and asked for each word that is none of them. */
const variants = new WeakMap<object, Map<string, string[]>>();

/** The same as `variantOf`, for a list that is asked many times. */
export function variantIn(names: ReadonlySet<string> | ReadonlyMap<string, unknown>, word: string): string | undefined {
  const index = variants.get(names) ?? Map.groupBy(names.keys(), bare);
  variants.set(names, index);
  const wanted = bare(word);
  const same = index.get(wanted) ?? [];
  return wanted !== '' && same.length === 1 ? same[0] : undefined;
}

/** The only candidate that is the same word but for capitals, spaces, hyphens and underscores: `Machine Learning` is `machine-learning`. */
export function variantOf(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = bare(word);
  const same = [...candidates].filter((candidate) => bare(candidate) === wanted);
  return wanted !== '' && same.length === 1 ? same[0] : undefined;
}
