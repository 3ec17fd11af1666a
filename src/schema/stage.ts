import { z } from 'zod';
import { durationSchema } from './grammar/duration.ts';
import { referenceList } from './grammar/id.ts';
import { moduleSchema } from './module.ts';
import { commonFields, lineSchema, linesSchema, titleSchema } from './shared.ts';

/**
 * A stage: an ordered part of a roadmap. Its file is `<nn>-<stage>.mdx` in the roadmap's folder: the number is its place,
 * the rest its id within the roadmap.
 */
export const stageSchema = z
  .strictObject({
    ...commonFields,
    /** A shorter name for narrow places in drawings, one or two words. */
    short: titleSchema.max(24, 'at most 24 characters').optional().describe('A shorter name for narrow places in drawings, one or two words.'),
    /** What the source calls it: `Phase 1`, `Step 3`, `Month 5–6`. */
    label: titleSchema.describe('What the source calls it: `Phase 1`, `Step 3`, `Month 5–6`.'),
    /** What the reader will be able to do at the end, in a sentence. */
    goal: lineSchema.describe('What the reader will be able to do at the end, in a sentence.'),
    /** How long it takes; left out where the source does not say. */
    duration: durationSchema.optional().describe('How long it takes; left out where the source does not say.'),
    /** Where the source contradicts itself or leaves something open; shown as a note. */
    sourceNote: lineSchema.optional().describe('Where the source contradicts itself or leaves something open; shown as a note.'),
    /** The units of the stage, in order. */
    modules: z.array(moduleSchema).min(1, 'a stage has at least one module').describe('The units of the stage, in order.'),
    /** What shows that the stage is done. */
    milestones: linesSchema.optional().describe('What shows that the stage is done.'),
    /** Projects of the stage as a whole. */
    projects: referenceList('project').optional().describe('Projects of the stage as a whole.'),
    /** FAQs to read with it. */
    faqs: referenceList('faq').optional().describe('FAQs to read with it.'),
  })
  .superRefine(({ modules }, context) => {
    const seen = new Set<string>();
    for (const [index, { id, parallel }] of modules.entries()) {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: ['modules', index, 'id'], message: `two modules of this stage have the id "${id}"` });
      if (index === 0 && parallel) context.addIssue({ code: 'custom', path: ['modules', 0, 'parallel'], message: 'the first module has none before it to run beside' });
      seen.add(id);
    }
  })
  .describe("A stage: an ordered part of a roadmap. Its file is `<nn>-<stage>.mdx` in the roadmap's folder: the number is its place, the rest its id within the roadmap.");
