import { isScalar, isSeq, parseDocument } from 'yaml';

/** A text in quotes: double ones, or single ones where it has double ones in it. */
export function quoted(text: string): string {
  return text.includes('"') || text.includes('\\') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/**
 * Writes a value in the way that another is written now: in the same quotes, or without any where YAML reads it the same.
 *
 * @param written what stands in the file: `"6 - 12 month"`, `Beginner`.
 * @param value a single line, or a number or a truth value, which never has quotes.
 */
export function writeScalar(written: string, value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  if (written.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  if (written.startsWith('"')) return JSON.stringify(value);
  return isPlain(value) ? value : quoted(value);
}

/** Signs of YAML: a text with one of them is not even tried without quotes. */
const SIGNS = /[[\]{}&*!|>%@`]/;

/** Whether YAML reads a text without quotes as that text, in a list in brackets too. */
function isPlain(text: string): boolean {
  if (SIGNS.test(text)) return false;
  const { errors, contents } = parseDocument(`[${text}]`, { prettyErrors: false, version: '1.2', schema: 'core' });
  const [only, ...others] = errors.length === 0 && isSeq(contents) ? contents.items : [];
  return others.length === 0 && isScalar(only) && only.type === 'PLAIN' && only.value === text;
}
