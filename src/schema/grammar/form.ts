/**
 * A grammar in words, as metadata of its schema: for the contributor's guide, and for editors, which show it where a text does not
 * match the pattern.
 *
 * @param form what to write: `a day: \`2026-03-31\``.
 */
export function inWords(form: string) {
  return { form, patternErrorMessage: `Write ${form}.` };
}
