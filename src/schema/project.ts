import { z } from 'zod';
import { referenceList } from './grammar/id.ts';
import { commonFields, levelSchema, linesSchema } from './shared.ts';

/** A project: something to build, with a level. */
export const projectSchema = z
  .strictObject({
    ...commonFields,
    /** How much one must know to build it. */
    level: levelSchema.describe('How much one must know to build it.'),
    /** The parts of the work, in order. */
    steps: linesSchema.describe('The parts of the work, in order.'),
    /** How to know that it is done. */
    done: linesSchema.optional().describe('How to know that it is done.'),
    /** The skills that it uses. */
    skills: referenceList('skill').min(1, 'name at least one skill that the project uses').describe('The skills that it uses.'),
    /** The tools, data sets and texts that help. */
    resources: referenceList('resource').optional().describe('The tools, data sets and texts that help.'),
  })
  .describe('A project: something to build, with a level.');
