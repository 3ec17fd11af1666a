import { z } from 'zod';
import { partialDateSchema } from './grammar/date.ts';
import { linkSchema } from './grammar/link.ts';
import { reference, referenceList } from './grammar/id.ts';
import { commonFields, levelSchema, lineSchema, linesSchema } from './shared.ts';

export const RESOURCE_TYPES = {
  book: 'Books',
  course: 'Courses',
  paper: 'Papers',
  site: 'Sites',
  tool: 'Tools',
  dataset: 'Data sets',
  community: 'Communities',
  event: 'Events',
  certification: 'Certifications',
  university: 'Universities',
} as const;

export const COSTS = {
  free: 'Free',
  'free-to-audit': 'Free to audit',
  freemium: 'Free, with paid parts',
  paid: 'Paid',
} as const;

/** A resource: something to learn from or work with, with an id that all roadmaps share. */
export const resourceSchema = z
  .strictObject({
    ...commonFields,
    /** What it is; the list of resources shows it under this heading. */
    type: z.enum(Object.keys(RESOURCE_TYPES) as [keyof typeof RESOURCE_TYPES, ...(keyof typeof RESOURCE_TYPES)[]]).describe('What it is; the list of resources shows it under this heading.'),
    /** Who wrote or teaches it. */
    authors: linesSchema.optional().describe('Who wrote or teaches it.'),
    /** The platform, publisher or organisation that offers it. */
    provider: lineSchema.optional().describe('The platform, publisher or organisation that offers it.'),
    /** Its address, where there is one. */
    url: linkSchema.optional().describe('Its address, where there is one.'),
    /** What it costs; left out where that is not known. */
    cost: z.enum(Object.keys(COSTS) as [keyof typeof COSTS, ...(keyof typeof COSTS)[]]).optional().describe('What it costs; left out where that is not known.'),
    /** How much one must know to use it. */
    level: levelSchema.optional().describe('How much one must know to use it.'),
    /** The skills it teaches or serves. */
    skills: referenceList('skill').optional().describe('The skills it teaches or serves.'),
    /** Other names and abbreviations that people search for. */
    synonyms: linesSchema.optional().describe('Other names and abbreviations that people search for.'),
    /** Whether it is still there. Shown wherever the resource is named, unless `active`. */
    status: z.enum(['active', 'moved', 'retired']).default('active').describe('Whether it is still there. Shown wherever the resource is named, unless `active`.'),
    /** When it was moved or retired: a day, a month or a year. */
    statusDate: partialDateSchema.optional().describe('When it was moved or retired: a day, a month or a year.'),
    /** What happened to it, in a sentence. */
    statusNote: lineSchema.optional().describe('What happened to it, in a sentence.'),
    /** What to use instead. */
    replacement: reference('resource').optional().describe('What to use instead.'),
  })
  .superRefine(({ status, statusDate, statusNote, replacement }, context) => {
    const gone = status !== 'active';
    for (const [field, value] of Object.entries({ statusDate, statusNote })) {
      if (gone && !value) context.addIssue({ code: 'custom', path: ['status'], message: `a ${status} resource says when and what: add \`${field}\`` });
    }
    for (const [field, value] of Object.entries({ statusDate, statusNote, replacement })) {
      if (!gone && value) context.addIssue({ code: 'custom', path: [field], message: '`active` resources have none: write `status: retired` or `status: moved` with it' });
    }
  })
  .describe('A resource: something to learn from or work with, with an id that all roadmaps share.');
