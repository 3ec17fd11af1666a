import { buildCatalog, type Catalog } from '../catalog/catalog.ts';
import type { CheckResult } from '../check/check.ts';
import { editionFiles, type EditionFile } from '../editions/files.ts';
import type { SourceFile } from '../entries/read.ts';

/** The content of a site: read and checked once, and never changed. */
export interface Site {
  catalog: Catalog;
  /** Every file of the content folder, by its path from the project's root. */
  files: ReadonlyMap<string, SourceFile>;
}

// Astro loads the modules of pages, of collections and of its configuration each for itself; the process is what they share.
const SHARED = Symbol.for('waymark.site');
const shared: typeof globalThis & { [SHARED]?: Site } = globalThis;

/** The site whose pages are made: the one that was last checked and found sound. @throws if there is none. */
export function currentSite(): Site {
  const site = shared[SHARED];
  if (!site) throw new Error('the content has not been read, or has problems');
  return site;
}

/** Whether there is a site to make pages of. */
export const hasSite = (): boolean => shared[SHARED] !== undefined;

/** Makes checked content the site. Only content that may be published gets here. */
export function publishSite({ files }: CheckResult): void {
  shared[SHARED] = { catalog: buildCatalog(files.flatMap(({ entry }) => entry ?? [])), files: new Map(files.map((source) => [source.file, source])) };
}

/** The files that the editions of the site publish. */
export const siteEditions = (): EditionFile[] => editionFiles(currentSite().catalog.list('roadmap').map(({ id }) => id));
