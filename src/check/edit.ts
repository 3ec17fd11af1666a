import type { Range } from '../entries/parse.ts';
import { INVISIBLE } from './invisible.ts';

/** A change of a file: what stands at a range gives way to a text. */
export interface Edit extends Range {
  text: string;
}

/**
 * Applies edits to a text. Everything else stays as it is, byte for byte.
 *
 * @param edits in any order.
 * @throws if two of them overlap: then neither knows what it would change.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  if (sorted.some(({ start }, index) => start < (sorted[index - 1]?.end ?? 0))) throw new Error('edits overlap');
  let end = 0;
  const parts = sorted.flatMap((edit) => {
    const before = text.slice(end, edit.start);
    end = edit.end;
    return [before, edit.text];
  });
  return [...parts, text.slice(end)].join('');
}

/** The problem's part that lets it be mended, and says how: `write: \`duration: 6-12 months\``. */
export function sure(text: string, edit: Edit): { hint: string; fix: Edit } {
  return { hint: `write: \`${corrected(text, edit)}\``, fix: edit };
}

/** The same for what is likely and not sure: a person decides. */
export function perhaps(text: string, edit: Edit): { hint: string } {
  return { hint: `did you mean \`${corrected(text, edit)}\`?` };
}

/** Longer lines are prose, in which the change would not be seen. */
const LONG = 80;

/** The line as it would be after an edit, or only its new text where the line is long. */
function corrected(text: string, edit: Edit): string {
  const from = text.lastIndexOf('\n', edit.start - 1) + 1;
  const to = text.indexOf('\n', edit.end);
  const line = (text.slice(from, edit.start) + edit.text + text.slice(edit.end, to < 0 ? undefined : to)).replace(/^\ufeff/, '').trim();
  return line.length <= LONG ? line : edit.text;
}

/** What an edit did, for a report: `` `6 - 12 month` is now `6-12 months` ``. */
export function describeEdit(text: string, { start, end, text: after }: Edit): string {
  const before = text.slice(start, end).replace(INVISIBLE, codePoint);
  if (after === '') return `${before} is removed`;
  return `\`${before}\` is now \`${after}\``;
}

/** A character that cannot be seen, by its number: `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
