/** Words that questions are made of and that say nothing about their subject. `without`, `not` and `no` do, and stay. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been between by can could did do does for from had has have how i if in into is it its me my of on or our ' +
    's shall should so some than that the their them then there these they this those to us was we were what when where which who why ' +
    'will with would you your'
  ).split(' '),
);

/**
 * What a question is about: `How do I deploy a model?` → `deploy model`. Pagefind shows only pages that have every word of a query,
 * so that a question in full finds little. A query of such words alone, or in quotes (meant exactly), stays as it is.
 */
export function withoutStopWords(query: string): string {
  if (/^\s*".*"\s*$/.test(query)) return query.trim();
  const words = query.trim().split(/\s+/);
  const telling = words.filter((word) => !STOP_WORDS.has(word.toLowerCase().replace(/^\W+|\W+$/g, '')));
  return (telling.length > 0 ? telling : words).join(' ');
}
