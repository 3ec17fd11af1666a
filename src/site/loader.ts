import { extname } from 'node:path';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { identify } from '../entries/entry.ts';
import { parseFile } from '../entries/parse.ts';
import type { Kind } from '../schema/kinds.ts';
import { FOLDERS } from './folders.ts';

/** Which files a kind's folder may hold, for Astro's watcher. `identify` has the last word on what an entry is. */
const PATTERNS: Record<Kind, string> = {
  roadmap: 'roadmaps/*/roadmap.mdx',
  stage: 'roadmaps/*/[0-9][0-9]-*.mdx',
  role: 'roles/*.mdx',
  faq: 'faqs/*.mdx',
  salary: 'salaries/*.mdx',
  skill: 'skills/*.yaml',
  resource: 'resources/*.yaml',
  project: 'projects/*.yaml',
};

type EntryTypes = Map<string, { getEntryInfo(file: { contents: string; fileUrl: URL }): Promise<object> }>;

/**
 * Astro's glob loader with our ids and our parser: the build reads front matter exactly as the checker does.
 * (Astro's own YAML reader turns `2026-02-31` into 3 March.)
 */
export function entries(kind: Kind): Loader {
  const files = glob({ base: FOLDERS.content, pattern: PATTERNS[kind], generateId: ({ entry }) => identify(entry)?.id ?? entry });
  return {
    name: 'waymark-entries',
    load: (context) => {
      // Not in Astro's public type, and what the glob loader itself reads files with.
      const { entryTypes } = context as LoaderContext & { entryTypes: EntryTypes };
      const ours = new Map([...entryTypes].map(([extension, type]) => [extension, { ...type, getEntryInfo }]));
      return files.load({ ...context, entryTypes: ours } as LoaderContext);
    },
  };
}

async function getEntryInfo({ contents, fileUrl }: { contents: string; fileUrl: URL }) {
  const { data, body } = parseFile(contents, extname(fileUrl.pathname) as '.mdx' | '.yaml');
  return { data: data ?? {}, body, rawData: contents, slug: undefined };
}
