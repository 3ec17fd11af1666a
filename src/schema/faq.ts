import { z } from 'zod';
import { referenceList } from './grammar/id.ts';
import { commonFields, lineSchema, sourceSchema, titleSchema } from './shared.ts';

/** A FAQ: one question, one answer. The title is the question; the body is the whole answer. */
export const faqSchema = z.strictObject({
  ...commonFields,
  title: titleSchema.endsWith('?', 'the title of a FAQ is a question: end it with `?`'),
  /** The answer in one or two sentences; lists and search show it, the body says more. */
  summary: commonFields.summary,
  /** The heading under which the list of questions shows it. */
  group: z.enum(['Getting started', 'The field', 'The work', 'Career']),
  /** Other ways to ask it. */
  synonyms: z.array(lineSchema).min(1).optional(),
  skills: referenceList('skill').optional(),
  resources: referenceList('resource').optional(),
  roles: referenceList('role').optional(),
  source: sourceSchema,
});
export type Faq = z.infer<typeof faqSchema>;
