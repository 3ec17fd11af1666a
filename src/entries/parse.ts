import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';

/** A place in a file: 1-based line and column, and how many characters it spans on that line. */
export interface Place {
  line: number;
  column: number;
  length: number;
}

/** Something wrong with the text itself, before any schema sees it. */
export interface SyntaxProblem extends Place {
  message: string;
}

/** A file of `content/`, taken apart: front matter as plain data, the body as text, and where each value stands. */
export interface ParsedFile {
  /** Front matter as plain data. Dates stay text: YAML's timestamps are not read. */
  data: unknown;
  /** The text after the front matter, `''` for YAML files. */
  body: string;
  /** The 1-based line of the file on which the body begins. */
  bodyLine: number;
  problems: SyntaxProblem[];
  /** Where the value at `path` stands, or its nearest parent that is there; `key` asks for the key instead. */
  locate(path: PropertyKey[], part?: 'value' | 'key'): Place;
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m;

/**
 * Parses a content file: `.yaml` is all front matter, `.mdx` has it between two lines of `---` at its start.
 * It never throws: what is wrong with the YAML is in `problems`.
 */
export function parseFile(source: string, extension: '.mdx' | '.yaml'): ParsedFile {
  // Some editors begin a file with an invisible byte order mark.
  const text = source.replace(/^\uFEFF/, '');
  let yaml = text;
  let firstLine = 1;
  let body = '';
  let bodyLine = 1;
  const problems: SyntaxProblem[] = [];
  if (extension === '.mdx') {
    const fence = FENCE.exec(text);
    if (fence?.index === 0) {
      yaml = fence[1] ?? '';
      firstLine = 2;
      body = text.slice(fence[0].length);
      bodyLine = fence[0].split('\n').length;
    } else {
      yaml = '';
      body = text;
      problems.push({ line: 1, column: 1, length: 3, message: 'the file begins with its front matter: write `---` on line 1, the fields, and `---` again' });
    }
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, version: '1.2', schema: 'core' });
  const place = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    const lineEnd = yaml.indexOf('\n', start);
    return { line: line + firstLine - 1, column: col, length: Math.max(1, Math.min(end, lineEnd < 0 ? end : lineEnd) - start) };
  };
  for (const { message, pos } of document.errors) problems.push({ ...place(pos[0], pos[1]), message: explain(message) });
  visit(document, {
    // Aliases would let a few bytes stand for gigabytes; content has no use for them.
    Alias: (_, { range }) => {
      problems.push({ ...place(range?.[0] ?? 0, range?.[1] ?? 1), message: 'a value that begins with `*` needs quotes: write `"…"` around it' });
    },
  });
  const data: unknown = problems.length > 0 ? undefined : document.toJS();
  return { data, body, bodyLine, problems, locate: (path, part = 'value') => locate(document, path, part, place) };
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

/** The place of the node at `path` in `document`. */
function locate(document: Document.Parsed, path: PropertyKey[], part: 'value' | 'key', place: (start: number, end: number) => Place): Place {
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
