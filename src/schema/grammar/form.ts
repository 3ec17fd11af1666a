/**
 * A grammar in words, as metadata of its schema: for the contributor's guide, and for editors, which show it where a text does not
 * match the pattern.
 *
 * @param form what to write: `a day: \`2026-03-31\``.
 */
export function inWords(form: string) {
  return { form, patternErrorMessage: `Write ${form}.` };
}

/** Why a grammar refuses a text. */
export interface Refusal {
  /** What is wrong: `"6 - 12 month" is not a duration`. */
  what: string;
  /** The one right way to write it, where there is exactly one. */
  correct?: string | undefined;
  /** What to write, in words, where there is not. */
  form: string;
}

/** What is wrong and what to write instead, in a sentence. */
export function sentence({ what, correct, form }: Refusal): string {
  return `${what}: ${correct === undefined ? form : `write \`${correct}\``}`;
}

/** Refuses a text in a schema. The checker finds the refusal in the issue's `params`, and corrects by it. */
export function refuse(context: { addIssue(issue: { code: 'custom'; message: string; params: { refusal: Refusal } }): void }, refusal: Refusal): void {
  context.addIssue({ code: 'custom', message: sentence(refusal), params: { refusal } });
}
