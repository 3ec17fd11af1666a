import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Place, Range, SyntaxProblem } from './parse.ts';
import { excessOf } from './yaml-size.ts';
import { quotesHint, yamlProblems, type YamlProblem } from './yaml-problems.ts';
import { readSigns, ruleLines } from './yaml-signs.ts';
import { isSimple } from './yaml-simple.ts';

/** YAML as it was read. */
export interface ReadYaml {
  /** Plain data; undefined if there are problems. Dates stay text: YAML's timestamps are not read. */
  data: unknown;
  problems: SyntaxProblem[];
  /** Where the value at `path` stands, or its nearest parent that is there; `key` asks for the key instead. */
  locate(path: PropertyKey[], part?: 'value' | 'key'): Place;
  /** The offsets of the single value at `path`, or of its key, in the text; undefined for a list, a group, and what is not there. */
  rangeOf(path: PropertyKey[], part?: 'value' | 'key'): Range | undefined;
}

/**
 * Reads YAML 1.2 with the core schema. It never throws: what is wrong is in `problems`.
 *
 * Two readers share the work, because the one that knows where everything stands takes five times as long. The quick one gives the
 * data of what both must read alike; the exact one is asked for places, and for all that is written otherwise or that the quick one refuses.
 *
 * @param firstLine the line of the file on which the text begins.
 */
export function readYaml(text: string, firstLine: number): ReadYaml {
  let exact: Exact | undefined;
  const exactly = () => (exact ??= readExactly(text, firstLine));
  const places: Pick<ReadYaml, 'locate' | 'rangeOf'> = {
    locate: (path, part = 'value') => locateIn(exactly(), path, part),
    rangeOf: (path, part = 'value') => rangeIn(exactly().document, path, part),
  };
  if (isSimple(text)) {
    try {
      // Of an empty text it makes nothing, where YAML has null.
      const data: unknown = load(text, { schema: CORE_SCHEMA }) ?? null;
      if (!excessOf(data)) return { data, problems: [], ...places };
    } catch {
      // The exact reader says what is wrong, in all its places, or that nothing is.
    }
  }
  const { document, problems } = exactly();
  if (problems.length > 0) return { data: undefined, problems, ...places };
  const data: unknown = document.toJS();
  const excess = excessOf(data);
  if (!excess) return { data, problems, ...places };
  const { path, ...rest } = excess;
  return { data: undefined, problems: [{ ...places.locate(path), ...rest }], ...places };
}

interface Exact {
  document: Document.Parsed;
  place(start: number, end: number): Place;
  problems: SyntaxProblem[];
}

function readExactly(text: string, firstLine: number): Exact {
  const lines = new LineCounter();
  const signs = readSigns(text, (start) => quotesHint(text, start).hint);
  // What is too large or too deep is not even built.
  const document = parseDocument(signs.isCut ? '' : text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, version: '1.2', schema: 'core' });
  if (signs.isCut) for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  const place = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    const lineEnd = text.indexOf('\n', start);
    return { line: line + firstLine - 1, column: col, length: Math.max(1, Math.min(end, lineEnd < 0 ? end : lineEnd) - start) };
  };
  const rules = ruleLines(text);
  const found: YamlProblem[] = signs.excess ? [signs.excess] : rules.length > 0 ? rules : yamlProblems(document, text, signs);
  return { document, place, problems: found.map(({ start, end, ...rest }) => ({ ...place(start, end), ...rest })) };
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

function rangeIn(document: Document.Parsed, path: PropertyKey[], part: 'value' | 'key'): Range | undefined {
  const parent = path.slice(0, -1).reduce<unknown>((node, step) => childAt(node, step), document.contents);
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const node = part === 'value' ? childAt(parent, last) : isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last)?.key : undefined;
  return isScalar(node) && node.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

function childAt(node: unknown, step: PropertyKey): unknown {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && key.value === step)?.value;
  return isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
}
