/** What ends a string, escapes in one, or may not stand in one; and `<`, because a style element ends at the first `</style` in it. */
const UNSAFE = /[\u0000-\u001f\u007f"\\<]/g;

/**
 * Text as a string of CSS, with its quotes, for a style element.
 * It is https://drafts.csswg.org/cssom/#serialize-a-string, and `<` besides.
 */
export function cssString(text: string): string {
  const escaped = text.replace(UNSAFE, (character) => {
    if (character === '\0') return '\ufffd';
    return character === '"' || character === '\\' ? `\\${character}` : `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
  });
  return `"${escaped}"`;
}
