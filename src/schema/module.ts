import { z } from 'zod';
import { durationSchema } from './grammar/duration.ts';
import { idSchema, referenceList } from './grammar/id.ts';
import { lineSchema, linesSchema, namedListSchema, titleSchema } from './shared.ts';

/** A topic with the points that the source lists under it. */
export const topicSchema = z.strictObject({
  /** The topic's name. */
  title: titleSchema,
  /** What belongs to it. */
  points: linesSchema.optional(),
  /** The skills that it teaches. */
  skills: referenceList('skill').optional(),
});

/** A titled unit inside a stage: a course block, a fortnight, a theme. It is a section of the stage's page. */
export const moduleSchema = z.strictObject({
  /** The section's anchor on the stage's page; unique within the stage. */
  id: idSchema,
  title: titleSchema,
  /** What the source calls the unit, where that says more than its title: `Week 1–2`. */
  label: titleSchema.optional(),
  /** The heading that neighbouring modules share: the source's block of several modules. */
  block: titleSchema.optional(),
  /** How long it takes; left out where the source does not say. */
  duration: durationSchema.optional(),
  /** It runs beside the module before it, not after it. */
  parallel: z.literal(true).optional(),
  /** It may be skipped. */
  optional: z.literal(true).optional(),
  /** What the reader does or is able to do, in a sentence. */
  goal: lineSchema.optional(),
  /** What to learn. */
  topics: z.array(topicSchema).min(1).optional(),
  /** What to do, in order. */
  actions: linesSchema.optional(),
  /** What to practise. */
  practice: linesSchema.optional(),
  /** Lists of another kind: strategies, considerations, benefits. */
  lists: z.array(namedListSchema).min(1).optional(),
  /** The skills that the module teaches, beyond those that its topics name. */
  skills: referenceList('skill').optional(),
  /** The courses, books, tools and communities that it uses. */
  resources: referenceList('resource').optional(),
  /** The projects that it builds. */
  projects: referenceList('project').optional(),
});
export type Module = z.infer<typeof moduleSchema>;
