/**
 * Where a build reads and writes, from the project's root. The defaults are the site; the environment names other folders for
 * the fixture sites of the tests, or for a site with other content.
 */
export const FOLDERS = {
  /** The content folder. */
  content: process.env.WAYMARK_CONTENT ?? 'content',
  /** The output. */
  out: process.env.WAYMARK_OUT ?? 'dist',
  /** What a warm build reuses: parsed content and drawings. */
  cache: process.env.WAYMARK_CACHE ?? 'node_modules/.cache/waymark',
} as const;
