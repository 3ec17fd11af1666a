import { z } from 'zod';
import { amountSchema, currencySchema, periodSchema } from './grammar/money.ts';
import { reference, referenceList } from './grammar/id.ts';
import { LIMITS } from './limits.ts';
import { commonFields, levelSchema, type Level, lineSchema, linesSchema, sourceSchema, titleSchema } from './shared.ts';

/** The sign's colour. Each has a light and a dark shade with a text contrast of 7:1 in `src/styles/tokens.css`. */
export const HUES = ['violet', 'blue', 'ochre', 'red', 'green'] as const;
/** The sign's pattern, which tells it apart without colour. Drawn by `src/components/Sign.astro`. */
export const PATTERNS = ['bars', 'diamond', 'disc', 'stripes', 'diagonal'] as const;

/** How much one must know to begin a roadmap of a level, in the words of its page. */
export const STARTS: Record<Level, string> = {
  beginner: 'No prior knowledge needed',
  intermediate: 'Some prior knowledge',
  advanced: 'Experienced',
};

/** One end of a transition: the job one has, or the job one wants. */
const positionSchema = z.strictObject({
  /** The job. */
  position: lineSchema.describe('The job.'),
  /** What it pays. */
  pay: z
    .strictObject({
      /** How much. */
      amount: amountSchema.describe('How much.'),
      /** In which currency. */
      currency: currencySchema.describe('In which currency.'),
      /** What it is paid for: an hour, a month or a year. */
      period: periodSchema.describe('What it is paid for: an hour, a month or a year.'),
    })
    .optional()
    .describe('What it pays.'),
  /** The industry or field. */
  industry: lineSchema.optional().describe('The industry or field.'),
  /** What one knows. */
  skills: linesSchema.describe('What one knows.'),
  /** What one has done, and how long. */
  experience: lineSchema.describe('What one has done, and how long.'),
  /** What one has studied. */
  education: lineSchema.describe('What one has studied.'),
  /** Where one works. */
  location: lineSchema.describe('Where one works.'),
});

/** How well one knows a skill, from the least up. */
export const PROFICIENCY = ['beginner', 'intermediate', 'proficient', 'expert'] as const;

/** A roadmap: one author's way from a starting point to a role. */
export const roadmapSchema = z
  .strictObject({
    ...commonFields,
    /** The painted sign: a hue and a pattern that no other roadmap has. */
    sign: z
      .strictObject({
        /** Its colour. */
        hue: z.enum(HUES).describe('Its colour.'),
        /** Its pattern, which tells it apart without colour. */
        pattern: z.enum(PATTERNS).describe('Its pattern, which tells it apart without colour.'),
      })
      .describe('The painted sign: a hue and a pattern that no other roadmap has.'),
    /** A few words that tell it from the others: `a transition, from backend Python`. */
    tagline: titleSchema.describe('A few words that tell it from the others: `a transition, from backend Python`.'),
    /** The job it leads to. */
    role: reference('role').describe('The job it leads to.'),
    /** Whom it is for. */
    audience: lineSchema.describe('Whom it is for.'),
    /** How much one must know to begin. */
    level: levelSchema.describe('How much one must know to begin.'),
    /** Where the reader starts. */
    from: lineSchema.describe('Where the reader starts.'),
    /** Where the reader arrives. */
    to: lineSchema.describe('Where the reader arrives.'),
    /** How long it takes in the source's words, where its stages have no durations. */
    pace: lineSchema.optional().describe("How long it takes in the source's words, where its stages have no durations."),
    /** The document that the roadmap comes from. */
    source: sourceSchema.describe('The document that the roadmap comes from.'),
    /** Where the source contradicts itself or leaves something open; shown as a note. */
    sourceNote: lineSchema.optional().describe('Where the source contradicts itself or leaves something open; shown as a note.'),
    /** The job one has and the job one wants, for a transition. */
    transition: z
      .strictObject({
        /** The job one has. */
        current: positionSchema.describe('The job one has.'),
        /** The job one wants. */
        desired: positionSchema.describe('The job one wants.'),
      })
      .optional()
      .describe('The job one has and the job one wants, for a transition.'),
    /** From which level to which, skill by skill. */
    matrix: z
      .array(
        z.strictObject({
          /** The row's name. */
          title: titleSchema.describe("The row's name."),
          /** The skills that the row is about. */
          skills: referenceList('skill').min(1).describe('The skills that the row is about.'),
          /** The level one begins at. */
          current: z.enum(PROFICIENCY).describe('The level one begins at.'),
          /** The level to reach. */
          target: z.enum(PROFICIENCY).describe('The level to reach.'),
          /** What to learn it with. */
          with: linesSchema.describe('What to learn it with.'),
        }),
      )
      .min(1)
      .optional()
      .describe('From which level to which, skill by skill.'),
    /** What to be able to do, in tiers of importance. */
    checklist: z
      .array(
        z.strictObject({
          /** How important the tier is: its heading. */
          tier: titleSchema.describe('How important the tier is: its heading.'),
          /** What belongs to the tier. */
          items: z
            .array(
              z.strictObject({
                /** What to be able to do. */
                title: lineSchema.describe('What to be able to do.'),
                /** The skills that it takes. */
                skills: referenceList('skill').min(1).describe('The skills that it takes.'),
              }),
            )
            .min(1)
            .describe('What belongs to the tier.'),
        }),
      )
      .min(1)
      .optional()
      .describe('What to be able to do, in tiers of importance.'),
    /** Topics that interviews ask about, with how many questions the source has of each. */
    interviewTopics: z
      .array(
        z.strictObject({
          /** The topic's name. */
          title: titleSchema.describe("The topic's name."),
          /** The skill that the questions are about. */
          skill: reference('skill').describe('The skill that the questions are about.'),
          /** How many questions the source has of it. */
          questions: z.int().min(1).max(LIMITS.count).describe('How many questions the source has of it.'),
        }),
      )
      .min(1)
      .optional()
      .describe('Topics that interviews ask about, with how many questions the source has of each.'),
    /** Design questions that interviews ask. */
    designQuestions: linesSchema.optional().describe('Design questions that interviews ask.'),
    /** Projects that the roadmap recommends as a whole, beside those of its stages. */
    projects: referenceList('project').optional().describe('Projects that the roadmap recommends as a whole, beside those of its stages.'),
    /** Resources that the roadmap recommends as a whole, beside those of its stages. */
    resources: referenceList('resource')
      .optional()
      .describe('Resources that the roadmap recommends as a whole, beside those of its stages.'),
    /** FAQs to read with it. */
    faqs: referenceList('faq').optional().describe('FAQs to read with it.'),
    /** Salary tables to read with it. */
    salaries: referenceList('salary').optional().describe('Salary tables to read with it.'),
  })
  .describe("A roadmap: one author's way from a starting point to a role.");
export type Roadmap = z.infer<typeof roadmapSchema>;
