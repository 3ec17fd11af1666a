import { z } from 'zod';
import { idSchema, reference } from './grammar/id.ts';
import { amountSchema, currencySchema, periodSchema } from './grammar/money.ts';
import { commonFields, lineSchema, sourceSchema, titleSchema, yearSchema } from './shared.ts';

/** A salary table: rows of level × place × range, with year and source. */
export const salarySchema = z
  .strictObject({
    ...commonFields,
    /** The job that is paid. */
    role: reference('role').describe('The job that is paid.'),
    /** The year the figures are for; `unknown` where the source does not say. */
    year: yearSchema.describe('The year the figures are for; `unknown` where the source does not say.'),
    /** Where it is paid, and in what. */
    places: z
      .array(
        z.strictObject({
          /** The place's id within this table, for its rows. */
          id: idSchema.describe("The place's id within this table, for its rows."),
          /** The place as readers see it: `US (remote)`. */
          title: titleSchema.describe('The place as readers see it: `US (remote)`.'),
          /** The currency of its figures. */
          currency: currencySchema.describe('The currency of its figures.'),
          /** What its figures are paid for: an hour, a month or a year. */
          period: periodSchema.describe('What its figures are paid for: an hour, a month or a year.'),
        }),
      )
      .min(1)
      .describe('Where it is paid, and in what.'),
    /** The figures: a row for each level and place. */
    rows: z
      .array(
        z.strictObject({
          /** The level of the job. */
          level: titleSchema.describe('The level of the job.'),
          /** The id of one of the table's places. */
          place: idSchema.describe("The id of one of the table's places."),
          /** The start of the range, or the only figure. */
          min: amountSchema.describe('The start of the range, or the only figure.'),
          /** The end of the range; left out where the source gives one figure. */
          max: amountSchema.optional().describe('The end of the range; left out where the source gives one figure.'),
          /** The source says "or more". */
          orMore: z.literal(true).optional().describe('The source says "or more".'),
          /** What a reader should know of the row. */
          note: lineSchema.optional().describe('What a reader should know of the row.'),
        }),
      )
      .min(1)
      .describe('The figures: a row for each level and place.'),
    /** What moves the figures up or down. */
    factors: z
      .array(
        z.strictObject({
          /** What moves them. */
          title: titleSchema.describe('What moves them.'),
          /** How it moves them. */
          effect: lineSchema.describe('How it moves them.'),
        }),
      )
      .min(1)
      .optional()
      .describe('What moves the figures up or down.'),
    /** Where the figures come from. */
    source: sourceSchema.describe('Where the figures come from.'),
  })
  .superRefine(({ places, rows }, context) => {
    const known = new Set(places.map((place) => place.id));
    for (const [index, { place, min, max }] of rows.entries()) {
      if (!known.has(place)) context.addIssue({ code: 'custom', path: ['rows', index, 'place'], message: `this table has no place "${place}": it has ${[...known].slice(0, 10).join(', ')}` });
      if (max !== undefined && max <= min) context.addIssue({ code: 'custom', path: ['rows', index, 'max'], message: 'the end of the range is not above its start' });
    }
  })
  .describe('A salary table: rows of level × place × range, with year and source.');
