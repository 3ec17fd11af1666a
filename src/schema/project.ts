import { z } from 'zod';
import { referenceList } from './grammar/id.ts';
import { commonFields, levelSchema, linesSchema } from './shared.ts';

/** A project: something to build, with a level. */
export const projectSchema = z.strictObject({
  ...commonFields,
  level: levelSchema,
  /** The parts of the work, in order. */
  steps: linesSchema,
  /** How to know that it is done. */
  done: linesSchema.optional(),
  /** The skills that it uses. */
  skills: referenceList('skill').min(1, 'name at least one skill that the project uses'),
  /** The tools, data sets and texts that help. */
  resources: referenceList('resource').optional(),
});
export type Project = z.infer<typeof projectSchema>;
