import { extname } from 'node:path';
import { checkFiles } from '../check/check.ts';
import { INVISIBLE } from '../check/invisible.ts';
import { formatProblems, type Problem } from '../check/problem.ts';
import type { ExamplePart, Rule } from '../check/rule.ts';
import { identify } from '../entries/entry.ts';
import { PICTURE_NAME } from '../entries/picture.ts';
import { readSource, type SourceFile } from '../entries/read.ts';
import { exampleEntries } from '../new/examples.ts';

/** The day on which the examples are checked: rules about age give the same answer every day. */
const TODAY = new Date('2026-01-31');
const FOLDER = 'content';

/** A part of an entry as a code block shows it. */
export interface Shown {
  file: string;
  code: string;
  language: 'yaml' | 'mdx' | 'text';
}

/** The example of a rule, checked: what the rule refuses, what the checker says of it, and the same mended. */
export interface RuleExample {
  refused: Shown;
  mended: Shown;
  /** What the checker prints. */
  report: string;
  /** What the checker finds in either. For the mended part that is nothing. */
  problems: { refused: Problem[]; mended: Problem[] };
}

/** Checks the example of a rule within the example site of the contributor's guide. Nothing is read or written on the disk. */
export function checkExample({ docs }: Pick<Rule, 'docs'>): RuleExample {
  const { refused, mended, beside = [] } = docs.example;
  const texts = new Map<string, string>();
  const problemsOf = (part: ExamplePart) => {
    const site = exampleSite();
    // A file in a place where no kind has files begins as the one that it is meant to be.
    for (const each of [...beside, part]) site.set(each.file, applied(site.get(each.file) ?? ofItsKind(site, each.file) ?? site.get(mended.file) ?? '', each));
    const files = [...site].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => (PICTURE_NAME.test(path) ? picture(path) : readSource(`${FOLDER}/${path}`, path, text)));
    for (const { file, text } of files) texts.set(file, text);
    return checkFiles(files, TODAY).problems;
  };
  const problems = { mended: problemsOf(mended), refused: problemsOf(refused) };
  return { refused: shown(refused), mended: shown(mended), report: formatProblems(problems.refused, (file) => texts.get(file)), problems };
}

/** The files of the example site by their paths in the content folder. */
function exampleSite(): Map<string, string> {
  return new Map(Object.values(exampleEntries()).flat().map(({ file, text }) => [file.slice(FOLDER.length + 1), text]));
}

function ofItsKind(site: Map<string, string>, path: string): string | undefined {
  const kind = identify(path)?.kind;
  return kind && [...site].find(([other]) => identify(other)?.kind === kind)?.[1];
}

/** A picture file with which all is well. */
function picture(path: string): SourceFile {
  return { file: `${FOLDER}/${path}`, text: '', picture: { bytes: 20_000, found: { format: extname(path).slice(1), width: 800, height: 600 } }, issues: [] };
}

/** The text of a file with the fields or the text of a part in place of its own. */
function applied(text: string, { file, fields, text: body }: ExamplePart): string {
  const [, front, after] = file.endsWith('.mdx') ? text.split(/^---\n/m) : ['', text, ''];
  const ours = fieldBlocks(fields ?? '');
  const theirs = fieldBlocks(front ?? '');
  const kept = theirs.map((field) => ours.find(({ name }) => name === field.name) ?? field);
  const merged = [...kept, ...ours.filter(({ name }) => !theirs.some((field) => field.name === name))].map(({ lines }) => lines).join('');
  return file.endsWith('.mdx') ? `---\n${merged}---\n${body === undefined ? after : `\n${body}\n`}` : merged;
}

/** Front matter as blocks of lines, one for each field. It is not parsed: an example may be no YAML. */
function fieldBlocks(front: string): { name: string; lines: string }[] {
  return [...front.matchAll(/^([\w-]+):.*\n?(?:^[ #].*\n?)*/gm)].map(([lines, name = '']) => ({ name, lines: lines.endsWith('\n') ? lines : `${lines}\n` }));
}

function shown({ file, fields, text }: ExamplePart): Shown {
  // What cannot be seen is shown, as the checker's report shows it.
  const code = (fields ?? text)?.replace(INVISIBLE, '\ufffd');
  const language = fields !== undefined ? 'yaml' : text !== undefined ? 'mdx' : 'text';
  return { file: `${FOLDER}/${file}`, code: code ?? `${FOLDER}/${file}`, language };
}
