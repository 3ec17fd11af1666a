import type { ReferenceKind } from '../schema/grammar/id.ts';
import type { Kind } from '../schema/kinds.ts';
import type { Library, Sign } from './library.ts';

/** What a writer said, by the name of the flag; a flag may stand several times. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** Something that a writer may say of a new entry: with a flag, or in answer to a question. */
export interface Ask {
  /** The flag without its dashes. */
  name: string;
  /** The field that it fills: `['modules', 0, 'title']`. Its schema says what may be written. */
  path?: readonly (string | number)[];
  /** The kind of entry that it names, where it fills no field. */
  of?: ReferenceKind;
  /** What it is, where it fills no field. */
  description?: string;
  /** Nothing honest can stand in its place: without it, no file is written. */
  needed?: true;
}

/** What a template knows beyond the answers. */
export interface Context {
  library: Library;
  /** The place of a new stage in its roadmap, from 1. */
  place: number;
  /** A sign that no roadmap has, in so far as the answers leave it open. */
  sign: Sign | undefined;
}

/** How a kind of entry begins. */
export interface Template {
  kind: Kind;
  asks: readonly Ask[];
  /** The fields that follow from the answers, over and above those that the answers fill; `undefined` leaves a field to its placeholder. */
  derive?(answers: Answers, context: Context): { path: readonly (string | number)[]; value: unknown }[];
  /** The text below the front matter of an `.mdx` file. */
  body?: string;
  /** Answers for a minimal entry, as the contributor's guide shows it. The examples of all kinds together make a sound site. */
  example: Record<string, string | string[]>;
  /** The text of the example. */
  exampleBody?: string;
}

/** What every kind asks. */
export const TITLE: Ask = { name: 'title', path: ['title'], needed: true };
export const ID: Ask = { name: 'id', description: 'Its id, if not the one that its title makes.' };
export const SUMMARY: Ask = { name: 'summary', path: ['summary'] };

/** The first answer to a question. */
export const first = (answers: Answers, name: string): string | undefined => answers[name]?.[0];
