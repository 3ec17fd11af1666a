import type { MdastNode } from 'satteri';
import { nodesOf, parseBody, placeOf } from '../../entries/body.ts';
import type { ParsedFile, Place } from '../../entries/parse.ts';
import { LONE_RETURN, type SourceFile } from '../../entries/read.ts';
import { codePoint } from '../edit.ts';
import { INVISIBLE } from '../invisible.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * Characters that only do something beside others that content does not have, such as a word too long for its line or a word of Arabic:
 * they come along when text is copied. Without them the text reads the same, so they are removed.
 *
 * Others are not removed for sure: in the place of a control character there was often another one (an apostrophe, the `\b` of
 * `\beta`), and a line separator keeps two words apart.
 */
const IDLE = /[\u061c\u200b\u200e\u200f\u202a\u202c\u2060-\u2064\u2066\u2068\u2069\ufeff]/u;

/** With these, a line shows something else than it says. Which of the two is meant, a person must decide. */
const TURNING = /[\u202b\u202d\u202e\u2067]/u;

/** Line and paragraph separators of Unicode, and the line break of a word processor. */
const BREAKS = /[\u000b\u000c\u0085\u2028\u2029]/u;

/** Text in UTF-8, without control characters and those that turn the direction of writing, however they are written. */
export const characters: Rule = {
  id: 'characters',
  description: 'Every file is text in UTF-8, without control characters or those that turn the direction of writing, neither as they are nor as `"\\u202e"` or `&#x202e;`.',
  docs: {
    topic: 'files',
    why: 'Such a character cannot be seen, and it comes along when text is copied from a web page. It breaks search and code samples, and it can make a line read otherwise than it is. In another encoding than UTF-8, programs see other letters than were written.',
    fix: 'Delete the character at the mark. If you do not get hold of it, delete the word around it and type it anew. If the file has another encoding, save it as UTF-8.',
    example: { refused: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'Yes: frost\u200b lifts stones, and someone sets them back.' }, mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'Yes: frost lifts stones, and someone sets them back.' } },
  },
  check: ({ files }) => files.flatMap((source) => [...unreadable(source), ...loneReturn(source), ...inText(source), ...inFrontMatter(source), ...inBody(source)]),
};

/** What keeps the bytes of a file from being text. */
function unreadable({ file, unread }: SourceFile): Finding[] {
  return unread?.about === 'characters' ? [{ file, ...unread }] : [];
}

/** The first carriage return that ends no line. Where there is one there are mostly many, and nothing else is known of the file. */
function loneReturn({ file, text }: SourceFile): Finding[] {
  const at = text.search(LONE_RETURN);
  if (at < 0) return [];
  const before = text.slice(0, at).split('\n');
  return [{ file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: 1, message: 'a carriage return that ends no line, U+000D', hint: 'save the file with the line ends of Unix or of Windows' }];
}

/** The characters that stand in the file as they are. */
function inText({ file, text }: SourceFile): Finding[] {
  // The first character may be a byte order mark, which editors put there.
  if (text.slice(1).search(INVISIBLE) < 0) return [];
  let lineStart = 0;
  return text.split('\n').flatMap((line, index) => {
    const start = lineStart;
    lineStart += line.length + 1;
    const turns = TURNING.test(line);
    return [...line.matchAll(INVISIBLE)]
      .filter((found) => start + found.index > 0 || found[0] !== '\ufeff')
      .map((found) => ({ file, line: index + 1, column: found.index + 1, length: found[0].length, message: `an invisible character, ${codePoint(found[0])}`, ...remedy(found[0], start + found.index, turns) }));
  });
}

function remedy(character: string, start: number, turns: boolean): Pick<Finding, 'hint' | 'fix'> {
  if (turns) return { hint: TURNING.test(character) ? 'it makes the line look other than it is: delete it, and read the line again' : 'delete it together with the one that turns the line' };
  if (IDLE.test(character)) return { hint: 'delete it', fix: { start, end: start + character.length, text: '' } };
  if (BREAKS.test(character)) return { hint: 'write a space or a line break instead' };
  return { hint: 'delete it; if a letter or a sign is missing here, write that' };
}

/** The characters of a value that its file does not have: they are written as `"\u202e"`. */
function inFrontMatter({ file, text, parsed }: SourceFile): Finding[] {
  if (!parsed || !text.includes('\\')) return [];
  const visit = (value: unknown, path: PropertyKey[]): Finding[] => {
    if (typeof value === 'string') return written(value, text).slice(0, 1).map((character) => ({ file, ...parsed.locate(path), ...asEscape(character) }));
    if (typeof value !== 'object' || value === null) return [];
    const parts: [PropertyKey, unknown][] = Array.isArray(value) ? value.map((item: unknown, index) => [index, item]) : Object.entries(value);
    return parts.flatMap(([step, part]) => visit(part, [...path, step]));
  };
  return visit(parsed.data, []);
}

/** The characters of a body that its file does not have: they are written as `&#x202e;`. */
function inBody({ file, parsed }: SourceFile): Finding[] {
  const tree = parsed && file.endsWith('.mdx') && parsed.body.includes('&') ? parseBody(parsed).tree : undefined;
  if (!parsed || !tree) return [];
  return nodesOf(tree).flatMap((node) => {
    const found = textsOf(node).flatMap((value) => written(value, parsed.body));
    // What follows the language would be a line of its own where the build reports it.
    const breaks = node.type === 'code' && /[\r\n]/.test(`${node.lang ?? ''}${node.meta ?? ''}`) ? ['\n'] : [];
    return [...new Set([...found, ...breaks])].map((character) => ({ file, ...referenceIn(node, character, parsed), ...asEscape(character) }));
  });
}

const asEscape = (character: string) => ({ message: `${character === '\ufffd' ? 'a sign for what is no character' : 'an invisible character'}, ${codePoint(character)}, in other signs`, hint: 'write the text without it' });

/** What stands in a text only by its number: `&#1;` becomes a sign for what is no character. */
const BY_NUMBER = /\r(?!\n)|\ufffd/g;

/** The invisible characters of a value that do not stand in the text that it was read from. */
const written = (value: string, text: string): string[] => [...(value.match(INVISIBLE) ?? []), ...(value.match(BY_NUMBER) ?? [])].filter((character) => character === '\r' || !text.includes(character));

/** Every text of a node that is not its children's. What stands in code stands there as it is. */
function textsOf(node: MdastNode): string[] {
  const isCode = node.type === 'code' || node.type === 'inlineCode';
  return Object.entries(node).flatMap(([name, value]) => (name === 'attributes' ? stringsIn(value) : typeof value === 'string' && !(isCode && name === 'value') ? [value] : []));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Where a node names a character by its number; the node itself if it names it otherwise. */
function referenceIn(node: MdastNode, character: string, parsed: ParsedFile): Place {
  const place = placeOf(node, parsed);
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return place;
  const number = character.codePointAt(0) ?? 0;
  const found = new RegExp(`&#(?:0*${number}|x0*${number.toString(16)});`, 'i').exec(parsed.body.slice(start, end));
  if (!found) return place;
  const before = parsed.body.slice(start, start + found.index).split('\n');
  const last = before.at(-1)?.length ?? 0;
  return { line: place.line + before.length - 1, column: before.length === 1 ? place.column + last : last + 1, length: found[0].length };
}
