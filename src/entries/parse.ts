import { LIMITS } from '../schema/limits.ts';
import type { BodyTree } from './body-tree.ts';
import { readYaml, type ReadYaml } from './yaml.ts';

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
  /** What is wrong if it is not the YAML: the rule that says so. */
  about?: 'placement' | 'characters' | 'limits';
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
  /** The body as it was read, once it was: `parseBody` in `body.ts` has it with its places in the file. */
  bodyTree?: BodyTree;
  /** Where the value at `path` stands, or its nearest parent that is there; `key` asks for the key instead. */
  locate: ReadYaml['locate'];
  /** Where the text of the single value at `path` stands, quotes included, or that of its key; undefined for a list, a group, and what is not there. */
  rangeOf: ReadYaml['rangeOf'];
}

/** The line that begins and ends front matter. */
const FENCE = /^---[ \t]*\r?$/;

/** The parts of a text with front matter: where the lines of `---` begin, and where what follows each of them does. */
function fences(text: string): { opened?: number; closed?: [start: number, end: number] } {
  const lineAt = (start: number) => {
    const end = text.indexOf('\n', start);
    return { line: text.slice(start, end < 0 ? undefined : end), next: end < 0 ? text.length : end + 1 };
  };
  const first = lineAt(0);
  if (!FENCE.test(first.line)) return {};
  for (let start = first.next; start < text.length || start === first.next; ) {
    const { line, next } = lineAt(start);
    if (FENCE.test(line)) return { opened: first.next, closed: [start, next] };
    const found = text.indexOf('\n---', start);
    if (found < 0) break;
    start = found + 1;
  }
  return { opened: first.next };
}

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
    const { opened, closed } = fences(text);
    yaml = '';
    if (opened !== undefined && closed) {
      yaml = text.slice(opened, closed[0]);
      yamlStart += opened;
      firstLine = 2;
      body = text.slice(closed[1]);
      bodyLine = text.slice(0, closed[1]).split('\n').length;
    } else {
      // Where the text begins nobody knows, so nothing is said of it.
      bodyLine = text.split('\n').length;
      problems.push({ line: 1, column: 1, length: 3, message: opened === undefined ? 'the file begins with its front matter: write `---` on line 1, the fields, and `---` again' : 'the front matter begins here and does not end: write `---` on a line of its own after the last field' });
    }
  }
  // Many put the line at the top of a YAML file that parts documents from each other; it is one document all the same.
  const [above = ''] = extension === '.yaml' ? (/^---[ \t]*(?:\r?\n|$)/.exec(yaml) ?? []) : [];
  if (above !== '') {
    yaml = yaml.slice(above.length);
    yamlStart += above.length;
    firstLine = 2;
  }
  if (yaml.length > LIMITS.frontMatterLength) {
    problems.push({ line: 1, column: 1, length: 3, message: `the front matter has ${yaml.length} characters`, hint: `at most ${LIMITS.frontMatterLength}: make several entries of it`, about: 'limits' });
    yaml = '';
  }
  const read = readYaml(yaml, firstLine);
  problems.push(...read.problems);
  return {
    data: problems.length > 0 ? undefined : read.data,
    body,
    bodyLine,
    bodyStart: source.length - body.length,
    problems,
    locate: read.locate,
    rangeOf: (path, part) => {
      const range = read.rangeOf(path, part);
      return range && { start: yamlStart + range.start, end: yamlStart + range.end };
    },
  };
}
