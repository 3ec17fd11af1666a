import { z } from 'zod';
import { referenceList } from './grammar/id.ts';
import { commonFields, lineSchema, linesSchema, namedListSchema, sourceSchema, titleSchema } from './shared.ts';

/** A role: a job, what it asks for and where it leads. */
export const roleSchema = z
  .strictObject({
    ...commonFields,
    /** Other names of the job that people search for. */
    synonyms: linesSchema.optional().describe('Other names of the job that people search for.'),
    /** What is said of the job market and of the field. */
    context: linesSchema.optional().describe('What is said of the job market and of the field.'),
    /** The levels of the job, from the first up. */
    ladder: z
      .array(
        z.strictObject({
          /** The level's name. */
          title: titleSchema.describe("The level's name."),
          /** What a reader should know of the level. */
          note: lineSchema.optional().describe('What a reader should know of the level.'),
        }),
      )
      .min(2)
      .optional()
      .describe('The levels of the job, from the first up.'),
    /** What one does in the job. */
    duties: z
      .array(
        z.strictObject({
          /** The duty in a word or two. */
          title: titleSchema.describe('The duty in a word or two.'),
          /** What one does, in a sentence. */
          detail: lineSchema.describe('What one does, in a sentence.'),
          /** The skills that it takes. */
          skills: referenceList('skill').optional().describe('The skills that it takes.'),
        }),
      )
      .min(1)
      .optional()
      .describe('What one does in the job.'),
    /** What one is answerable for, by area. */
    responsibilities: z.array(namedListSchema).min(1).optional().describe('What one is answerable for, by area.'),
    /** What one must be good at, by area. */
    competencies: z
      .array(
        z.strictObject({
          /** The area's name. */
          title: titleSchema.describe("The area's name."),
          /** What belongs to the area. */
          items: z
            .array(
              z.strictObject({
                /** The competency's name. */
                title: titleSchema.describe("The competency's name."),
                /** The skills that it takes. */
                skills: referenceList('skill').optional().describe('The skills that it takes.'),
              }),
            )
            .min(1)
            .describe('What belongs to the area.'),
        }),
      )
      .min(1)
      .optional()
      .describe('What one must be good at, by area.'),
    /** What employers ask for, by area. */
    qualifications: z.array(namedListSchema).min(1).optional().describe('What employers ask for, by area.'),
    /** Where the facts come from. */
    sources: z.array(sourceSchema).min(1).describe('Where the facts come from.'),
  })
  .describe('A role: a job, what it asks for and where it leads.');
