/** The number of single-letter edits (insert, delete, replace, swap of neighbours) between two words. */
function distance(a: string, b: string): number {
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
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The candidate that a writer most likely meant, or none if nothing is near.
 *
 * Near is at most a third of the word's letters apart (optimal string alignment distance), or one being the beginning of the other.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least && !candidate.startsWith(word)) continue;
    const apart = candidate.startsWith(word) || word.startsWith(candidate) ? 1 : distance(word, candidate);
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

/** The only candidate that is the same word but for capitals, spaces, hyphens and underscores: `Machine Learning` is `machine-learning`. */
export function variantOf(word: string, candidates: Iterable<string>): string | undefined {
  const bare = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s_‐‑–-]+/g, '');
  const wanted = bare(word);
  const same = [...candidates].filter((candidate) => bare(candidate) === wanted);
  return wanted !== '' && same.length === 1 ? same[0] : undefined;
}
