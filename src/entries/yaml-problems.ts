import { isCollection, isNode, isPair, isScalar, visit, type Document } from 'yaml';
import { quoted } from './scalar.ts';
import type { Signs } from './yaml-signs.ts';

/** Something wrong with YAML, in the words of someone who does not know YAML. */
export interface YamlProblem {
  /** Offsets in the YAML. */
  start: number;
  end: number;
  message: string;
  /** The corrected line, where it is known. */
  hint?: string;
  /** Set if a limit is passed. */
  about?: 'limits';
}

/** More than so many problems follow from one of the first, and each takes a look at the whole document. */
export const FIRST = 20;

/**
 * Everything that keeps a document from being read. What only follows from another of them is left out.
 *
 * @param refused the signs in it that content has no use for.
 */
export function yamlProblems(document: Document.Parsed, yaml: string, { refused }: Signs): YamlProblem[] {
  const quotes = openQuotes(document);
  const lineOf = (offset: number) => yaml.lastIndexOf('\n', offset - 1);
  const linesOfSigns = new Set(refused.map(({ start }) => lineOf(start)));
  const errors = document.errors.slice(0, FIRST).flatMap(({ message, pos: [start, end] }): YamlProblem[] => {
    const opened = quotes.get(start);
    if (opened !== undefined) return isOpenQuote(message) ? [{ start: opened, end: opened + 1, message: 'the quote that begins here does not end', ...lineHint(yaml, opened, closeQuote) }] : [];
    const bracket = /^Flow (map|sequence)/.test(message) ? openBracket(document, yaml, start) : undefined;
    if (bracket !== undefined) return [{ start: bracket, end: bracket + 1, message: 'the bracket that begins here does not end', hint: `write \`${yaml.charAt(bracket) === '[' ? ']' : '}'}\` after its last value` }];
    return linesOfSigns.has(lineOf(start)) ? [] : [{ start, end, ...explain(message, yaml, start) }];
  });
  const all = [...errors, ...refused, ...(errors.length + refused.length > 0 ? [] : keyProblems(document))];
  return all.filter(({ start }, index) => all.findIndex((other) => other.start === start) === index).slice(0, FIRST);
}

/** Names of fields that are no names: a list, a group, or nothing. */
function keyProblems(document: Document.Parsed): YamlProblem[] {
  const found: YamlProblem[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value !== null && key.source !== '') return;
      const [start, end] = (isNode(key) ? key.range : isNode(value) ? value.range : undefined) ?? [0, 1];
      found.push({ start, end, message: 'a field has no name here', hint: 'a field is `name: value` on one line' });
    },
  });
  return found;
}

const isOpenQuote = (message: string) => /^Missing closing ["']/.test(message);

/** The quotes that do not end: the offset at which the parser gave up, where it reports them, with the offset at which each begins. */
function openQuotes(document: Document.Parsed): Map<number, number> {
  const gaveUp = document.errors.filter(({ message }) => isOpenQuote(message)).map(({ pos }) => pos[0]);
  const found = new Map<number, number>();
  if (gaveUp.length === 0) return found;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (range && type?.startsWith('QUOTE') && gaveUp.includes(range[1])) found.set(range[1], range[0]);
    },
  });
  return found;
}

/** The offset at which the innermost list or group in brackets begins that does not end before `offset`. */
function openBracket(document: Document.Parsed, yaml: string, offset: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Collection: (_, node) => {
      if (!isCollection(node) || !node.flow || !node.range || node.range[0] >= offset) return;
      const last: unknown = node.items.at(-1);
      const value = isPair(last) ? (last.value ?? last.key) : last;
      const end = isNode(value) ? (value.range?.[1] ?? node.range[0]) : node.range[0];
      if (!/[\]}]/.test(yaml.slice(end, node.range[1]))) found = node.range[0];
    },
  });
  return found;
}

/** The line with its value in quotes, where that is all it needs. */
export const quotesHint = (yaml: string, start: number): { hint: string } => ({ hint: 'write `"…"` around it', ...lineHint(yaml, start, quoted) });

const closeQuote = (text: string) => (text.slice(1).includes(text.charAt(0)) ? undefined : text + text.charAt(0));

/** YAML's own messages in plain words. */
function explain(message: string, yaml: string, start: number): { message: string; hint?: string } {
  const [text = ''] = yaml.slice(start).split(/\r?\n/, 1);
  if (message.startsWith('Map keys must be unique')) return { message: 'this field stands twice: keep one of them' };
  if (message.startsWith('Nested mappings are not allowed')) {
    if (/:(\s|$)/.test(text)) return { message: 'a text with `: ` in it needs quotes', ...quotesHint(yaml, start) };
    return { message: 'a text stands here, and the line below is further in', hint: 'begin the fields of one entry in the same column, or put the text in quotes' };
  }
  if (message.startsWith('All mapping items must start at the same column')) return { message: 'fields of one entry begin in the same column: check the spaces before it' };
  if (message.startsWith('Implicit keys need to be on a single line') || message.startsWith('Implicit map keys')) return { message: 'a field is `name: value` on one line: is a colon or a quote missing?' };
  if (message.startsWith('Tabs are not allowed')) return { message: 'write spaces instead of a tab' };
  const valueStart = startOfValue(yaml, start);
  if (message.startsWith('Unexpected scalar at node end') && /["']/.test(yaml.charAt(valueStart))) return { message: 'a text that begins with a quote needs quotes around all of it', ...quotesHint(yaml, valueStart) };
  return { message: `this is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}` };
}

/** What stands before the value of a line: `- `, `title: `, or both. */
const BEFORE_VALUE = /^\s*(?:- +)*(?:[\w-]+: +)?/;

/** The offset at which the value begins on the line of `offset`. */
function startOfValue(yaml: string, offset: number): number {
  const from = yaml.lastIndexOf('\n', offset - 1) + 1;
  return from + (BEFORE_VALUE.exec(yaml.slice(from, offset))?.[0].length ?? 0);
}

/** The line with its value written in another way, or nothing where that is not known. */
function lineHint(yaml: string, start: number, rewrite: (text: string) => string | undefined): { hint?: string } {
  const from = yaml.lastIndexOf('\n', start - 1) + 1;
  const [text = ''] = yaml.slice(start).split(/\r?\n/, 1);
  // In brackets the text may end anywhere, and behind ` #` there may be a comment.
  if (startOfValue(yaml, start) !== start || text.includes(' #')) return {};
  const rewritten = rewrite(text.trimEnd());
  return rewritten === undefined ? {} : { hint: `write: \`${yaml.slice(from, start).trimStart()}${rewritten}\`` };
}
