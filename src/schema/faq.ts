import { z } from 'zod';
import { inWords } from './grammar/form.ts';
import { referenceList } from './grammar/id.ts';
import { commonFields, lineSchema, sourceSchema, titleSchema } from './shared.ts';

/** The headings of the list of questions, in its order. */
export const FAQ_GROUPS = ['Getting started', 'Career', 'The work', 'The field'] as const;

/** A FAQ: one question, one answer. The title is the question; the body is the whole answer. */
export const faqSchema = z
  .strictObject({
    ...commonFields,
    /** The question, as one asks it. */
    title: titleSchema
      .regex(/\?$/, 'the title of a FAQ is a question: end it with `?`')
      .meta(inWords('one line of plain text that ends with `?`'))
      .describe('The question, as one asks it.'),
    /** The answer in one or two sentences; lists and search show it, the body says more. */
    summary: commonFields.summary.describe('The answer in one or two sentences; lists and search show it, the body says more.'),
    /** The heading under which the list of questions shows it. */
    group: z.enum(FAQ_GROUPS).describe('The heading under which the list of questions shows it.'),
    /** Other ways to ask it. */
    synonyms: z.array(lineSchema).min(1).optional().describe('Other ways to ask it.'),
    /** The skills that the answer is about. */
    skills: referenceList('skill').optional().describe('The skills that the answer is about.'),
    /** The resources that the answer names. */
    resources: referenceList('resource').optional().describe('The resources that the answer names.'),
    /** The jobs that the question is about. */
    roles: referenceList('role').optional().describe('The jobs that the question is about.'),
    /** Where the answer's facts come from. */
    source: sourceSchema.describe("Where the answer's facts come from."),
  })
  .describe('A FAQ: one question, one answer. The title is the question; the body is the whole answer.');
