import { z } from 'zod';
import { dateSchema } from './grammar/date.ts';
import { inWords } from './grammar/form.ts';
import { idSchema } from './grammar/id.ts';
import { linkSchema } from './grammar/link.ts';
import { LIMITS } from './limits.ts';

/** A line of plain text: not empty, no line breaks, no space at either end, no markup. */
export const lineSchema = z
  .string()
  .min(1, 'write something here, or leave the field out')
  .max(LIMITS.line, `at most ${LIMITS.line} characters`)
  .regex(/^\S(?:[^\n\r]*\S)?$/, 'one line, without spaces at either end')
  .meta(inWords('one line of plain text'));

/** The name of an entry, as headings, links and search show it. */
export const titleSchema = lineSchema.max(80, 'at most 80 characters');

/** One or two sentences of plain text that stand for the entry in lists and search results. */
export const summarySchema = lineSchema.max(280, 'at most 280 characters');

const NO_YEAR = `a year is a number from ${LIMITS.firstYear} to ${LIMITS.lastYear}`;

/** The year of a document or of figures; `unknown` where the source does not say. */
export const yearSchema = z.union([z.int().min(LIMITS.firstYear, NO_YEAR).max(LIMITS.lastYear, NO_YEAR), z.literal('unknown')]);

/** A list of lines with at least one. */
export const linesSchema = z.array(lineSchema).min(1, 'list at least one, or leave the field out');

/** A named list of lines, for what has no field of its own (strategies, considerations, benefits). */
export const namedListSchema = z.strictObject({
  /** What the lines are. */
  title: titleSchema.describe('What the lines are.'),
  /** The lines, in order. */
  items: linesSchema.describe('The lines, in order.'),
});

/** Where facts come from. */
export const sourceSchema = z.strictObject({
  /** The title of the document. */
  title: lineSchema.describe('The title of the document.'),
  /** Who wrote it, where known. */
  author: lineSchema.optional().describe('Who wrote it, where known.'),
  /** The site or publisher, where known. */
  publisher: lineSchema.optional().describe('The site or publisher, where known.'),
  /** The year it was written; `unknown` where the document does not say. */
  year: yearSchema.describe('The year it was written; `unknown` where the document does not say.'),
  /** Its address, where known. */
  url: linkSchema.optional().describe('Its address, where known.'),
  /** What a reader should know of it: what it leaves open, how it was used. */
  note: lineSchema.optional().describe('What a reader should know of it: what it leaves open, how it was used.'),
});
export type Source = z.infer<typeof sourceSchema>;

/** What every kind has. */
export const commonFields = {
  /** The name, as headings and links show it. */
  title: titleSchema.describe('The name, as headings and links show it.'),
  /** One or two sentences that stand for the entry in lists and search results. */
  summary: summarySchema.describe('One or two sentences that stand for the entry in lists and search results.'),
  /** Ids that this entry had before; links to them still lead here. */
  aliases: z.array(idSchema).optional().describe('Ids that this entry had before; links to them still lead here.'),
  /** The day on which someone last compared the entry's facts with their source. */
  verified: dateSchema.describe("The day on which someone last compared the entry's facts with their source."),
};

/** How much one must know: for roadmaps, projects and resources. */
export const LEVELS = { beginner: 'Beginner', intermediate: 'Intermediate', advanced: 'Advanced' } as const;

export type Level = keyof typeof LEVELS;

export const LEVEL_NAMES = Object.keys(LEVELS) as [Level, ...Level[]];

export const levelSchema = z.enum(LEVEL_NAMES);
