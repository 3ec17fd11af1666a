/** Words that questions are made of and that say nothing about their subject. `without`, `not` and `no` do, and stay; `us` is a country. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been between by can could did do does for from had has have how i if in into is it its me my of on or our ' +
    'shall should so some than that the their them then there these they this those to was we were what when where which who why will ' +
    'with would you your'
  ).split(' '),
);

/**
 * What a question is about: `How do I fine-tune a model?` → `fine tune model?`. Pagefind finds only pages that have every word of a
 * query, so that a question in full finds little. A query of nothing but stop words stays as it is, and so does one in quotes,
 * which is meant to the letter.
 */
export function tellingWords(query: string): string {
  const asked = query.trim();
  if (/^".*"$/.test(asked)) return asked;
  const words = asked.split(/[\s-]+/).filter((word) => word !== '');
  // `What's` is `what`.
  const telling = words.filter((word) => !STOP_WORDS.has(word.toLowerCase().replace(/['’].*|[^\p{L}\p{N}]+/gu, '')));
  return (telling.length > 0 ? telling : words).join(' ');
}
