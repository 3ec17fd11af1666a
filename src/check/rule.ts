import type { Catalog } from '../catalog/catalog.ts';
import type { SourceFile } from '../entries/read.ts';
import type { Problem } from './problem.ts';

/** What a rule sees: all files at once, and the catalog of the entries that are sound. */
export interface CheckContext {
  files: SourceFile[];
  catalog: Catalog;
  /** The day of the check. */
  today: Date;
}

/** A rule: an id, which is its file's name and the word before its messages, and what it finds. */
export interface Rule {
  id: string;
  /** What it asks for, in a sentence. */
  description: string;
  /** What it finds does not stop a build. */
  severity?: 'warning';
  check(context: CheckContext): Finding[];
}

/** What a rule finds. One that otherwise finds errors may warn of some things. */
export type Finding = Omit<Problem, 'rule'>;
