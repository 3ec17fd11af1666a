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
