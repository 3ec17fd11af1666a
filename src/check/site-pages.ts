import { FIXED_PAGES } from '../catalog/urls.ts';
import type { SourceFile } from '../entries/read.ts';

/** The pages of the site that are no entries, by their addresses, with the file of those that have one in `content/docs`. */
export type SitePages = ReadonlyMap<string, SourceFile | undefined>;

/** Every page that a link from the site's root can lead to: the fixed ones, and those of `content/docs`. */
export function sitePages(files: readonly SourceFile[]): SitePages {
  return new Map<string, SourceFile | undefined>([...FIXED_PAGES.map((address) => [address, undefined] as const), ...files.flatMap((source) => (source.page ? [[`/${source.page.id}.html`, source] as const] : []))]);
}
