import { LIMITS } from '../schema/limits.ts';

/*
 * What of YAML is read quickly: fields and items each on a line of their own, with words that may go on below, a text in quotes, a list or group
 * in brackets without others in it, or a text on the lines below after `>-`. That is how nearly all content is written. What looks otherwise
 * may mean something else to each of two readers, or something that content has no use for, and is left to the one that knows where all
 * stands.
 */

const WORDS = String.raw`[^\s"'[\]{}&*!|>%@\x60?:#,-](?:[^:#]|:(?=\S)|(?<=\S)#)*`;
const QUOTED = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'`;
const INSIDE = String.raw`(?:[^[\]{}"'#&*!|>%@\x60?\\]|${QUOTED})*`;
const VALUE = String.raw`(?:${WORDS}|${QUOTED}|\[${INSIDE}\]|\{${INSIDE}\})`;
const NAME = String.raw`[A-Za-z][\w-]*:`;

/** A line that is whole by itself. */
const LINE = new RegExp(String.raw`^ *(?:(?:(?:- +)*(?:${NAME}(?: +${VALUE})?|${VALUE}))?(?: +#.*)?|#.*) *$`);

/** A line whose text stands below it, further in. */
const HEADER = new RegExp(String.raw`^( *(?:- +)*)(${NAME} +)?[|>]- *$`);

/** A line whose words may go on below, further in; and one on which they do. */
const BEGINNING = new RegExp(String.raw`^( *(?:- +)*)(${NAME} +)?${WORDS}$`);
const CONTINUED = new RegExp(String.raw`^ *${WORDS}$`);

/**
 * Tabs; what programs take for the end of a line or leave out; numbers that YAML 1.2 does not have, or has two of; and what could be a name
 * that is null or is not there.
 */
const ODD = /[\t\u0085\u2028\u2029\ufeff]|0b[01]|\d[eE][-+]?\d{3}|(?<![\w-])[-+][.0]|~|\b(?:null|Null|NULL)\b|[[{,] *:/;

/** The column in which the field or item begins whose text stands below a line; undefined if it is neither. */
function columnOf(line: RegExpExecArray | null): number | undefined {
  if (!line) return undefined;
  const [, before = '', name] = line;
  if (name !== undefined) return before.length;
  return before.includes('-') ? before.lastIndexOf('-') : undefined;
}

/** Whether every line of a text is of the kinds that are read quickly. */
export function isSimple(text: string): boolean {
  if (ODD.test(text)) return false;
  const lines = text.replace(/(?:\r?\n)+$/, '').split(/\r?\n/);
  let block: { below: number; at?: number } | undefined;
  let words: number | undefined;
  for (const line of lines) {
    const column = line.search(/[^ ]/);
    if (column > LIMITS.indentation) return false;
    if (words !== undefined && column > words && CONTINUED.test(line)) continue;
    if (block && column > block.below) {
      block.at ??= column;
      if (column !== block.at) return false;
      continue;
    }
    // A text that is not there, or that has an empty line in it.
    if (block && (block.at === undefined || column < 0)) return false;
    block = undefined;
    words = columnOf(BEGINNING.exec(line));
    const below = words === undefined ? columnOf(HEADER.exec(line)) : undefined;
    if (below !== undefined) block = { below };
    else if (!LINE.test(line)) return false;
  }
  return block?.at !== undefined || block === undefined;
}
