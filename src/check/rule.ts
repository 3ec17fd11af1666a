import type { Catalog } from '../catalog/catalog.ts';
import type { SourceFile } from '../entries/read.ts';
import type { Problem } from './problem.ts';

/** What a rule sees: all files at once, and the catalog of the entries that are sound. */
export interface CheckContext {
  files: SourceFile[];
  catalog: Catalog;
  /** The day of the check. */
  today: Date;
  /** The ids of all rules: the parts of the page that explains them. */
  rules: readonly string[];
}

/** What a rule is about: the headings of the list of rules, in its order. */
export const TOPICS = {
  files: 'Files and ids',
  fields: 'Front matter',
  roadmaps: 'Roadmaps and stages',
  text: 'Text',
  upkeep: 'Upkeep',
} as const;

/** A part of an entry, as the list of rules shows it: some fields, or the text below them, or only the file's name. */
export interface ExamplePart {
  /** The file, from the content folder. One that the example site does not have begins as the example of its kind. */
  file: string;
  /** Lines of front matter, which take the place of the fields of the same names. */
  fields?: string;
  /** The whole text below the front matter. */
  text?: string;
}

/** What the contributor's guide says of a rule beyond its sentence. Words between backticks are code. */
export interface RuleDocs {
  topic: keyof typeof TOPICS;
  /** What a reader or a writer would lose without the rule. */
  why: string;
  /** How to mend what it finds. */
  fix: string;
  /** A mistake in the guide's example site that this rule finds and no other does, and its repair. */
  example: { refused: ExamplePart; mended: ExamplePart; /** What has to be there for both, and is not shown. */ beside?: ExamplePart[] };
}

/** A rule: an id, which is its file's name and the word before its messages, and what it finds. */
export interface Rule {
  id: string;
  /** What it asks for, in a sentence. */
  description: string;
  docs: RuleDocs;
  /** What it finds does not stop a build. */
  severity?: 'warning';
  check(context: CheckContext): Finding[];
}

/** What a rule finds. One that otherwise finds errors may warn of some things. */
export type Finding = Omit<Problem, 'rule'>;
