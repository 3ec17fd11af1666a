import { z } from 'zod';
import { amountSchema, currencySchema, periodSchema } from './grammar/money.ts';
import { reference, referenceList } from './grammar/id.ts';
import { commonFields, levelSchema, lineSchema, linesSchema, sourceSchema, titleSchema } from './shared.ts';

/** The sign's colour. Each has a light and a dark shade with a text contrast of 7:1 in `src/styles/tokens.css`. */
export const HUES = ['violet', 'blue', 'ochre', 'red', 'green'] as const;
/** The sign's pattern, which tells it apart without colour. Drawn by `src/components/Sign.astro`. */
export const PATTERNS = ['bars', 'diamond', 'disc', 'stripes', 'diagonal'] as const;

/** One end of a transition: the job one has, or the job one wants. */
const positionSchema = z.strictObject({
  /** The job. */
  position: lineSchema,
  /** What it pays. */
  pay: z.strictObject({ amount: amountSchema, currency: currencySchema, period: periodSchema }).optional(),
  /** The industry or field. */
  industry: lineSchema.optional(),
  /** What one knows. */
  skills: linesSchema,
  /** What one has done, and how long. */
  experience: lineSchema,
  education: lineSchema,
  location: lineSchema,
});

const PROFICIENCY = ['beginner', 'intermediate', 'proficient', 'expert'] as const;

/** A roadmap: one author's way from a starting point to a role. */
export const roadmapSchema = z.strictObject({
  ...commonFields,
  /** The painted sign: a hue and a pattern that no other roadmap has. */
  sign: z.strictObject({ hue: z.enum(HUES), pattern: z.enum(PATTERNS) }),
  /** A few words that tell it from the others: `a transition, from backend Python`. */
  tagline: titleSchema,
  /** The job it leads to. */
  role: reference('role'),
  /** Whom it is for. */
  audience: lineSchema,
  /** How much one must know to begin. */
  level: levelSchema,
  /** Where the reader starts. */
  from: lineSchema,
  /** Where the reader arrives. */
  to: lineSchema,
  /** How long it takes in the source's words, where its stages have no durations. */
  pace: lineSchema.optional(),
  source: sourceSchema,
  /** Where the source contradicts itself or leaves something open; shown as a note. */
  sourceNote: lineSchema.optional(),
  /** The job one has and the job one wants, for a transition. */
  transition: z.strictObject({ current: positionSchema, desired: positionSchema }).optional(),
  /** From which level to which, skill by skill. */
  matrix: z
    .array(
      z.strictObject({
        title: titleSchema,
        skills: referenceList('skill').min(1),
        current: z.enum(PROFICIENCY),
        target: z.enum(PROFICIENCY),
        /** What to learn it with. */
        with: linesSchema,
      }),
    )
    .min(1)
    .optional(),
  /** What to be able to do, in tiers of importance. */
  checklist: z
    .array(z.strictObject({ tier: titleSchema, items: z.array(z.strictObject({ title: lineSchema, skills: referenceList('skill').min(1) })).min(1) }))
    .min(1)
    .optional(),
  /** Topics that interviews ask about, with how many questions the source has of each. */
  interviewTopics: z.array(z.strictObject({ title: titleSchema, skill: reference('skill'), questions: z.int().positive() })).min(1).optional(),
  /** Design questions that interviews ask. */
  designQuestions: linesSchema.optional(),
  /** Projects that the roadmap recommends as a whole, beside those of its stages. */
  projects: referenceList('project').optional(),
  /** Resources that the roadmap recommends as a whole, beside those of its stages. */
  resources: referenceList('resource').optional(),
  /** FAQs to read with it. */
  faqs: referenceList('faq').optional(),
  /** Salary tables to read with it. */
  salaries: referenceList('salary').optional(),
});
export type Roadmap = z.infer<typeof roadmapSchema>;
