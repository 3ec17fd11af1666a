import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Place, SyntaxProblem } from './parse.ts';

/** YAML as it was read. */
export interface ReadYaml {
  /** Plain data; undefined if there are problems. Dates stay text: YAML's timestamps are not read. */
  data: unknown;
  problems: SyntaxProblem[];
  /** Where the value at `path` stands, or its nearest parent that is there; `key` asks for the key instead. */
  locate(path: PropertyKey[], part?: 'value' | 'key'): Place;
}

/**
 * What is left to the exact reader from the start: where an alias or its anchor may stand, by which a few bytes could stand for gigabytes,
 * and binary numbers, which YAML 1.2 does not have.
 */
const NOT_QUICK = /(?:^|[\s[{,:])(?:[&*]\S|[-+]?0b)/;

/**
 * Reads YAML 1.2 with the core schema. It never throws: what is wrong is in `problems`.
 *
 * Two readers share the work, because the one that knows where everything stands takes five times as long. The quick one gives the
 * data; the exact one is asked for places, and for what the quick one refuses.
 *
 * @param firstLine the line of the file on which the text begins.
 */
export function readYaml(text: string, firstLine: number): ReadYaml {
  let exact: Exact | undefined;
  const exactly = () => (exact ??= readExactly(text, firstLine));
  const locate: ReadYaml['locate'] = (path, part = 'value') => locateIn(exactly(), path, part);
  if (!NOT_QUICK.test(text)) {
    try {
      // Of an empty text it makes nothing, where YAML has null.
      return { data: load(text, { schema: CORE_SCHEMA }) ?? null, problems: [], locate };
    } catch {
      // The exact reader says what is wrong, in all its places, or that nothing is.
    }
  }
  const { document, problems } = exactly();
  return { data: problems.length > 0 ? undefined : (document.toJS() as unknown), problems, locate };
}

interface Exact {
  document: Document.Parsed;
  place(start: number, end: number): Place;
  problems: SyntaxProblem[];
}

function readExactly(text: string, firstLine: number): Exact {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, version: '1.2', schema: 'core' });
  const place = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    const lineEnd = text.indexOf('\n', start);
    return { line: line + firstLine - 1, column: col, length: Math.max(1, Math.min(end, lineEnd < 0 ? end : lineEnd) - start) };
  };
  const problems = document.errors.map(({ message, pos }) => ({ ...place(pos[0], pos[1]), message: explain(message) }));
  visit(document, {
    // Content has no use for aliases.
    Alias: (_, { range }) => {
      problems.push({ ...place(range?.[0] ?? 0, range?.[1] ?? 1), message: 'a value that begins with `*` needs quotes: write `"…"` around it' });
    },
  });
  return { document, place, problems };
}

/** YAML's own messages in the words of someone who does not know YAML. */
function explain(message: string): string {
  if (message.startsWith('Map keys must be unique')) return 'this field stands twice: keep one of them';
  if (message.startsWith('Nested mappings are not allowed')) return 'a text with `: ` in it needs quotes: write `"…"` around it';
  if (message.startsWith('All mapping items must start at the same column')) return 'fields of one entry begin in the same column: check the spaces before it';
  if (message.startsWith('Implicit keys need to be on a single line') || message.startsWith('Implicit map keys')) return 'a field is `name: value` on one line: is a colon or a quote missing?';
  if (message.startsWith('Missing closing')) return 'the closing quote is missing';
  if (message.startsWith('Tabs are not allowed')) return 'write spaces instead of a tab';
  return `this is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

/** The place of the node at `path`. */
function locateIn({ document, place }: Exact, path: PropertyKey[], part: 'value' | 'key'): Place {
  let node: unknown = document.contents;
  let range = isNode(node) ? node.range : undefined;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      const wanted = depth === path.length - 1 && part === 'key' ? pair.key : (pair.value ?? pair.key);
      node = pair.value;
      range = isNode(wanted) ? (wanted.range ?? range) : range;
      // A list or a map is shown by its field's name: its own range starts lines below and spans too much.
      if ((isMap(node) || isSeq(node)) && isNode(pair.key)) range = pair.key.range ?? range;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (!isNode(node)) break;
      range = node.range ?? range;
    } else break;
  }
  return range ? place(range[0], range[1]) : place(0, 1);
}
