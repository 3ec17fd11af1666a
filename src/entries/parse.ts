import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { yamlProblems } from './yaml-problems.ts';

/** A place in a file: 1-based line and column, and how many characters it spans on that line. */
export interface Place {
  line: number;
  column: number;
  length: number;
}

/** A part of a file's text: offsets as in `text.slice(start, end)`, with a byte order mark counted. */
export interface Range {
  start: number;
  end: number;
}

/** Something wrong with the text itself, before any schema sees it. */
export interface SyntaxProblem extends Place {
  message: string;
  /** What to write instead, where it is known. */
  hint?: string;
}

/** A file of `content/`, taken apart: front matter as plain data, the body as text, and where each value stands. */
export interface ParsedFile {
  /** Front matter as plain data. Dates stay text: YAML's timestamps are not read. */
  data: unknown;
  /** The text after the front matter, `''` for YAML files. */
  body: string;
  /** The 1-based line of the file on which the body begins. */
  bodyLine: number;
  /** The offset in the file at which the body begins. */
  bodyStart: number;
  problems: SyntaxProblem[];
  /** Where the value at `path` stands, or its nearest parent that is there; `key` asks for the key instead. */
  locate(path: PropertyKey[], part?: 'value' | 'key'): Place;
  /** Where the text of the single value at `path` stands, quotes included, or that of its key; undefined for a list, a group, and what is not there. */
  rangeOf(path: PropertyKey[], part?: 'value' | 'key'): Range | undefined;
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m;

/**
 * Parses a content file: `.yaml` is all front matter, `.mdx` has it between two lines of `---` at its start.
 * It never throws: what is wrong with the YAML is in `problems`.
 */
export function parseFile(source: string, extension: '.mdx' | '.yaml'): ParsedFile {
  // Some editors begin a file with an invisible byte order mark.
  const text = source.replace(/^\uFEFF/, '');
  const textStart = source.length - text.length;
  let yaml = text;
  let yamlStart = textStart;
  let firstLine = 1;
  let body = '';
  let bodyLine = 1;
  const problems: SyntaxProblem[] = [];
  if (extension === '.mdx') {
    const fence = FENCE.exec(text);
    if (fence?.index === 0) {
      yaml = fence[1] ?? '';
      yamlStart += text.indexOf('\n') + 1;
      firstLine = 2;
      body = text.slice(fence[0].length);
      bodyLine = fence[0].split('\n').length;
    } else {
      yaml = '';
      body = text;
      const begins = /^---[ \t]*\r?$/m.exec(text)?.index === 0;
      problems.push({ line: 1, column: 1, length: 3, message: begins ? 'the front matter begins here and does not end: write `---` on a line of its own after the last field' : 'the file begins with its front matter: write `---` on line 1, the fields, and `---` again' });
    }
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, version: '1.2', schema: 'core' });
  const place = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    const lineEnd = yaml.indexOf('\n', start);
    return { line: line + firstLine - 1, column: col, length: Math.max(1, Math.min(end, lineEnd < 0 ? end : lineEnd) - start) };
  };
  problems.push(...yamlProblems(document, yaml).map(({ start, end, ...rest }) => ({ ...place(start, end), ...rest })));
  const data: unknown = problems.length > 0 ? undefined : document.toJS();
  return {
    data,
    body,
    bodyLine,
    bodyStart: source.length - body.length,
    problems,
    locate: (path, part = 'value') => locate(document, path, part, place),
    rangeOf: (path, part = 'value') => {
      const range = rangeOf(document, path, part);
      return range && { start: yamlStart + range[0], end: yamlStart + range[1] };
    },
  };
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

/** The offsets of the single value at `path`, or of its key, in the YAML. */
function rangeOf(document: Document.Parsed, path: PropertyKey[], part: 'value' | 'key'): readonly [number, number, number] | undefined {
  const parent = path.slice(0, -1).reduce<unknown>((node, step) => childAt(node, step), document.contents);
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const node = part === 'value' ? childAt(parent, last) : isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last)?.key : undefined;
  return isScalar(node) ? (node.range ?? undefined) : undefined;
}

function childAt(node: unknown, step: PropertyKey): unknown {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && key.value === step)?.value;
  return isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
}
