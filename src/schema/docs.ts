import { z } from 'zod';
import { summarySchema, titleSchema } from './shared.ts';

/** One of the site's own pages, in `content/docs`. It says what it is and nothing else: what a framework would take besides has no effect, and is refused. */
export const docsSchema = z
  .strictObject({
    /** The name of the page, as its heading and links show it. */
    title: titleSchema.describe('The name of the page, as its heading and links show it.'),
    /** What the page tells, in a sentence or two, for search results. */
    description: summarySchema.describe('What the page tells, in a sentence or two, for search results.'),
  })
  .describe("One of the site's own pages.");

export type DocsPage = z.infer<typeof docsSchema>;
