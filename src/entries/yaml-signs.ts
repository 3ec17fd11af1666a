import { Lexer } from 'yaml';
import { LIMITS } from '../schema/limits.ts';
import { FIRST, type YamlProblem } from './yaml-problems.ts';

/** What the signs of a text say of it, before anything is made of them. */
export interface Signs {
  /** What YAML has and content has no use for: the first of it. */
  refused: YamlProblem[];
  /** Set if it is larger or deeper than a program should have to read. */
  excess?: YamlProblem;
  /** Set if the signs were not gone through to the end, so that more may be wrong than is known. */
  isCut?: true;
}

/** A field's value has up to three signs: its name, the colon and itself. So what has more signs has more values. */
const SIGNS_OF_VALUE = 3;

/** The parts of a list or group in brackets, by the sign that begins or ends one. */
const STEPS: Record<string, number> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/**
 * Goes through the signs of YAML once, without building anything: the time depends on the length of the text and on nothing else.
 *
 * @param hintFor the corrected line for a value that needs quotes, where it is known.
 */
export function readSigns(text: string, hintFor: (start: number) => string): Signs {
  const refused: YamlProblem[] = [];
  let [offset, depth, values, dashes, indentation] = [0, 0, 0, 0, 0];
  let [isScalar, isLineStart] = [false, true];
  let key: { start: number; end: number } | undefined;
  for (const token of new Lexer().lex(text)) {
    const [start, sign] = [offset, isScalar ? 'scalar' : token.charAt(0)];
    // The lexer marks the beginnings of documents and values, and ends that are missing, by signs that are not in the text.
    if (!isScalar && (token === '\u0002' || token === '\u0018' || token === '\u001f')) {
      isScalar = token === '\u001f';
      continue;
    }
    offset += token.length;
    isScalar = false;
    const refuse = (message: string, hint: string) => refused.push({ start, end: offset, message, hint });
    const excess = (message: string, hint: string) => ({ refused, excess: { start, end: start + 1, message, hint, about: 'limits' as const }, isCut: true as const });

    if (sign === '\n' || sign === '\r') [isLineStart, dashes, indentation, key] = [true, 0, 0, undefined];
    else if (sign === ' ' || sign === '\t') indentation += isLineStart ? token.length : 0;
    else if (sign === 'scalar' || sign === '"' || sign === "'") key = { start, end: offset };
    else if (sign === '-' && token === '-') dashes++;
    else if (sign === ':' && key && text.slice(key.start, key.end) === '<<') refused.push({ ...key, message: '`<<` is no field', hint: 'write out the fields that it stands for' });
    if (!' \t\n\r#'.includes(sign)) isLineStart = false;
    depth += STEPS[token] ?? 0;
    if (sign === 'scalar' || sign === ':' || sign === '-' || STEPS[token] === 1) values++;

    if (depth > LIMITS.depth || dashes > LIMITS.depth || indentation > LIMITS.indentation) return excess(`lists and groups stand in each other here, more than ${LIMITS.depth} deep`, 'no field is so deep: is a bracket or a quote missing?');
    if (values > LIMITS.values * SIGNS_OF_VALUE) return excess(`the front matter has more than ${LIMITS.values} values`, 'make several entries of it');

    if (refused.length >= FIRST) return { refused, isCut: true };
    if (sign === '*') refuse('a value that begins with `*` needs quotes', hintFor(start));
    else if (sign === '&') refuse('a value that begins with `&` needs quotes', hintFor(start));
    else if (sign === '!') refuse('a value that begins with `!` needs quotes', hintFor(start));
    else if (sign === '?') refuse('a `?` begins nothing here', 'a field is `name: value` on one line; a text that begins with `?` needs quotes');
  }
  return { refused };
}

/** A line that begins as one that ends front matter or a document of YAML, or that tells a program how to read it. Programs differ in what they make of one. */
const RULE_LINE = /^(?:---|\.\.\.(?=\s|$)|%)/gm;

/** The lines that look as if the front matter, or a document of YAML, began or ended there. */
export function ruleLines(text: string): YamlProblem[] {
  return [...text.matchAll(RULE_LINE).take(FIRST)].map(({ index, 0: sign }) => ({ start: index, end: index + sign.length, message: `a line of front matter cannot begin with \`${sign}\``, hint: 'leave it out; where it is part of a text, write the text on one line' }));
}
