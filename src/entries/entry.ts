import type { EntryData, Kind } from '../schema/kinds.ts';
import { KINDS } from '../schema/kinds.ts';

/** An entry of the site: one file of `content/` with checked front matter. */
export type Entry = { [K in Kind]: EntryOf<K> }[Kind];

export interface EntryOf<K extends Kind> {
  kind: K;
  /** Its id: the file's name; a stage's is its roadmap's and its own, `ml-engineer-2025/foundations`. */
  id: string;
  /** Its place among its roadmap's stages, from 1; 0 for other kinds. */
  order: number;
  /** The path from the project's root, with forward slashes. */
  file: string;
  data: EntryData<K>;
}

/** What a file's path below `content/` says of it: its kind, its id and a stage's place. */
export function identify(path: string): { kind: Kind; id: string; order: number } | undefined {
  for (const [kind, { file }] of Object.entries(KINDS)) {
    const groups = file.exec(path)?.groups;
    if (!groups) continue;
    const { roadmap, id = '', order = '0' } = groups;
    return { kind: kind as Kind, id: roadmap ? `${roadmap}/${id}` : id, order: Number(order) };
  }
  return undefined;
}

/** The id of one of the site's own pages, by its path below `content/`: `contribute/content` of `docs/contribute/content.mdx`. */
export function identifyPage(path: string): string | undefined {
  return /^docs\/(.+)\.mdx$/.exec(path)?.[1];
}
