import { autocomplete, autocompleteMultiselect, isCancel, select, text } from '@clack/prompts';

/** One of the things that a writer can choose. */
export interface Choice {
  value: string;
  label: string;
}

/** How questions are put to a writer. */
export interface Prompter {
  /** An answer in words; `undefined` where the writer leaves it out. */
  text(question: { message: string; optional: boolean; validate(answer: string): string | undefined }): Promise<string | undefined>;
  /** One or several choices; none where the writer leaves it out. */
  choose(question: { message: string; choices: Choice[]; optional: boolean; several: boolean }): Promise<string[]>;
}

/** The writer stopped: nothing is written. */
export class Cancelled extends Error {}

const LEAVE_OUT = '';
/** A list that is longer than this is searched by typing. */
const LONG = 12;

/** Questions in the terminal. */
export const terminal: Prompter = {
  async text({ message, optional, validate }) {
    const answer = await text({ message, ...(optional ? { placeholder: 'Enter to leave it for later' } : {}), validate: (value = '') => (value.trim() === '' && optional ? undefined : validate(value)) });
    return kept(answer)?.trim() || undefined;
  },
  async choose({ message, choices, optional, several }) {
    if (several) return kept(await autocompleteMultiselect({ message: `${message} (type to search, Tab to choose, Enter to go on)`, options: choices, required: !optional, maxItems: LONG }));
    const options = optional ? [{ value: LEAVE_OUT, label: 'leave it out' }, ...choices] : choices;
    const answer = kept(await (choices.length > LONG ? autocomplete({ message, options, maxItems: LONG }) : select({ message, options })));
    return answer === LEAVE_OUT ? [] : [answer];
  },
};

function kept<Value>(answer: Value): Exclude<Value, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<Value, symbol>;
}
