import { z } from 'zod';
import { referenceList } from './grammar/id.ts';
import { commonFields, lineSchema, linesSchema, namedListSchema, sourceSchema, titleSchema } from './shared.ts';

/** A role: a job, what it asks for and where it leads. */
export const roleSchema = z.strictObject({
  ...commonFields,
  /** Other names of the job that people search for. */
  synonyms: linesSchema.optional(),
  /** What is said of the job market and of the field. */
  context: linesSchema.optional(),
  /** The levels of the job, from the first up. */
  ladder: z.array(z.strictObject({ title: titleSchema, note: lineSchema.optional() })).min(2).optional(),
  /** What one does in the job. */
  duties: z.array(z.strictObject({ title: titleSchema, detail: lineSchema, skills: referenceList('skill').optional() })).min(1).optional(),
  /** What one is answerable for, by area. */
  responsibilities: z.array(namedListSchema).min(1).optional(),
  /** What one must be good at, by area. */
  competencies: z
    .array(z.strictObject({ title: titleSchema, items: z.array(z.strictObject({ title: titleSchema, skills: referenceList('skill').optional() })).min(1) }))
    .min(1)
    .optional(),
  /** What employers ask for, by area. */
  qualifications: z.array(namedListSchema).min(1).optional(),
  sources: z.array(sourceSchema).min(1),
});
export type Role = z.infer<typeof roleSchema>;
