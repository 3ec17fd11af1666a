/** What a script element ends at or takes for a comment, and two characters that older scripts took for line breaks. */
const UNSAFE = /[<\u2028\u2029]/g;

/** A value as JSON that means the same in a script, in a page, and by itself. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
