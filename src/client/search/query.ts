/** Words that questions are made of and that say nothing about their subject. `without`, `not` and `no` do, and stay; `us` is a country. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been between by can could did do does for from had has have how i if in into is it its me my of on or our ' +
    'shall should so some than that the their them then there these they this those to was we were what when where which who why will ' +
    'with would you your'
  ).split(' '),
);

const bare = (word: string) =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** `What's` is `what`. */
export const isStopWord = (word: string) => STOP_WORDS.has(bare(word.replace(/['’].*/, '')));

/**
 * What a question is about: `How do I fine-tune a model?` → `fine tune model?`. Pagefind finds only pages that have every word of a
 * query, so that a question in full finds little. A query of nothing but stop words stays as it is, and so does one in quotes,
 * which is meant to the letter.
 */
export function tellingWords(query: string): string {
  const asked = query.trim();
  if (/^".*"$/.test(asked)) return asked;
  const words = asked.split(/[\s-]+/).filter((word) => word !== '');
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/**
 * The telling words of a query that none of the matched words is near to. Pagefind shortens a word that no page has until one does,
 * which forgives a slip of the finger, but also finds `xy` for `xylophone`: then the reader should know.
 */
export function missingWords(query: string, matched: string[]): string[] {
  const said = matched.flatMap((text) => text.split(/[\s-]+/)).map(bare);
  return tellingWords(query)
    .split(' ')
    .filter((word) => bare(word) !== '' && !said.some((other) => sharedStart(bare(word), other) > bare(word).length / 2));
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
