import { z } from 'zod';
import { linkSchema } from './grammar/link.ts';
import { referenceList } from './grammar/id.ts';
import { commonFields, lineSchema, linesSchema } from './shared.ts';

export const SKILL_AREAS = {
  mathematics: 'Mathematics',
  programming: 'Programming',
  data: 'Data',
  'machine-learning': 'Machine learning',
  'deep-learning': 'Deep learning',
  'language-models': 'Language models',
  production: 'Production',
  career: 'Career',
} as const;

/** A skill: a thing one learns, with an id that all roadmaps share. */
export const skillSchema = z
  .strictObject({
    ...commonFields,
    /** The heading under which the list of skills shows it. */
    area: z.enum(Object.keys(SKILL_AREAS) as [keyof typeof SKILL_AREAS, ...(keyof typeof SKILL_AREAS)[]]).describe('The heading under which the list of skills shows it.'),
    /** The explanation of its jargon, a paragraph a line: what it is, why one learns it, a small example. */
    explanation: linesSchema.describe('The explanation of its jargon, a paragraph a line: what it is, why one learns it, a small example.'),
    /** Other names and abbreviations that people search for. */
    synonyms: linesSchema.optional().describe('Other names and abbreviations that people search for.'),
    /** Skills that help if one has them first: advice, not a gate. */
    prerequisites: referenceList('skill').optional().describe('Skills that help if one has them first: advice, not a gate.'),
    /** Skills to look at next. */
    related: referenceList('skill').optional().describe('Skills to look at next.'),
    /** The official site of a tool. */
    url: linkSchema.optional().describe('The official site of a tool.'),
    /** What a reader should check to know that they have it. */
    check: lineSchema.optional().describe('What a reader should check to know that they have it.'),
  })
  .describe('A skill: a thing one learns, with an id that all roadmaps share.');
