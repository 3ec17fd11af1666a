import { z } from 'zod';
import { idSchema, reference } from './grammar/id.ts';
import { amountSchema, currencySchema, periodSchema } from './grammar/money.ts';
import { commonFields, lineSchema, sourceSchema, titleSchema } from './shared.ts';

/** A salary table: rows of level × place × range, with year and source. */
export const salarySchema = z
  .strictObject({
    ...commonFields,
    role: reference('role'),
    /** The year the figures are for; `unknown` where the source does not say. */
    year: z.union([z.int().min(1990).max(2100), z.literal('unknown')]),
    /** Where it is paid, and in what. */
    places: z
      .array(
        z.strictObject({
          id: idSchema,
          /** The place as readers see it: `US (remote)`. */
          title: titleSchema,
          currency: currencySchema,
          period: periodSchema,
        }),
      )
      .min(1),
    rows: z
      .array(
        z.strictObject({
          /** The level of the job. */
          level: titleSchema,
          /** The id of one of the table's places. */
          place: idSchema,
          min: amountSchema,
          /** Left out where the source gives one figure. */
          max: amountSchema.optional(),
          /** The source says "or more". */
          orMore: z.literal(true).optional(),
          note: lineSchema.optional(),
        }),
      )
      .min(1),
    /** What moves the figures up or down. */
    factors: z.array(z.strictObject({ title: titleSchema, effect: lineSchema })).min(1).optional(),
    source: sourceSchema,
  })
  .superRefine(({ places, rows }, context) => {
    const known = places.map((place) => place.id);
    for (const [index, { place, min, max }] of rows.entries()) {
      if (!known.includes(place)) context.addIssue({ code: 'custom', path: ['rows', index, 'place'], message: `this table has no place "${place}": it has ${known.join(', ')}` });
      if (max !== undefined && max <= min) context.addIssue({ code: 'custom', path: ['rows', index, 'max'], message: 'the end of the range is not above its start' });
    }
  });
export type Salary = z.infer<typeof salarySchema>;
