/** White space of any kind, and what cannot be seen. */
const GAPS = /[\s\p{Cc}\p{Cf}]+/gu;

/**
 * Text as code in a line of Markdown: nothing in it means anything there, neither links nor HTML, and on GitHub no `@name` calls a person.
 */
export function markdownCode(text: string): string {
  const plain = text.replace(GAPS, ' ').trim();
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
}

/** A complete address as a link that shows itself. What could end it is written as browsers send it. */
export function markdownAddress(address: string): string {
  return `<${address.replace(/[<>\s\p{Cc}]/gu, (character) => encodeURIComponent(character))}>`;
}
