import { z } from 'zod';
import { durationSchema } from './grammar/duration.ts';
import { idSchema, referenceList } from './grammar/id.ts';
import { lineSchema, linesSchema, namedListSchema, titleSchema } from './shared.ts';

/** A topic with the points that the source lists under it. */
export const topicSchema = z.strictObject({
  /** The topic's name. */
  title: titleSchema.describe("The topic's name."),
  /** What belongs to it. */
  points: linesSchema.optional().describe('What belongs to it.'),
  /** The skills that it teaches. */
  skills: referenceList('skill').optional().describe('The skills that it teaches.'),
});

/** A titled unit inside a stage: a course block, a fortnight, a theme. It is a section of the stage's page. */
export const moduleSchema = z.strictObject({
  /** The section's anchor on the stage's page; unique within the stage. */
  id: idSchema.describe("The section's anchor on the stage's page; unique within the stage."),
  /** The unit's name: the heading of the section. */
  title: titleSchema.describe("The unit's name: the heading of the section."),
  /** What the source calls the unit, where that says more than its title: `Week 1–2`. */
  label: titleSchema.optional().describe('What the source calls the unit, where that says more than its title: `Week 1–2`.'),
  /** The heading that neighbouring modules share: the source's block of several modules. */
  block: titleSchema.optional().describe("The heading that neighbouring modules share: the source's block of several modules."),
  /** How long it takes; left out where the source does not say. */
  duration: durationSchema.optional().describe('How long it takes; left out where the source does not say.'),
  /** It runs beside the module before it, not after it. */
  parallel: z.literal(true).optional().describe('It runs beside the module before it, not after it.'),
  /** It may be skipped. */
  optional: z.literal(true).optional().describe('It may be skipped.'),
  /** What the reader does or is able to do, in a sentence. */
  goal: lineSchema.optional().describe('What the reader does or is able to do, in a sentence.'),
  /** What to learn. */
  topics: z.array(topicSchema).min(1).optional().describe('What to learn.'),
  /** What to do, in order. */
  actions: linesSchema.optional().describe('What to do, in order.'),
  /** What to practise. */
  practice: linesSchema.optional().describe('What to practise.'),
  /** Lists of another kind: strategies, considerations, benefits. */
  lists: z.array(namedListSchema).min(1).optional().describe('Lists of another kind: strategies, considerations, benefits.'),
  /** The skills that the module teaches, beyond those that its topics name. */
  skills: referenceList('skill').optional().describe('The skills that the module teaches, beyond those that its topics name.'),
  /** The courses, books, tools and communities that it uses. */
  resources: referenceList('resource').optional().describe('The courses, books, tools and communities that it uses.'),
  /** The projects that it builds. */
  projects: referenceList('project').optional().describe('The projects that it builds.'),
});
export type Module = z.infer<typeof moduleSchema>;
