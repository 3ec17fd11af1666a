import { readContent, type SourceFile } from '../entries/read.ts';
import { KIND_NAMES, type Kind } from '../schema/kinds.ts';
import { HUES, PATTERNS } from '../schema/roadmap.ts';

/** A roadmap's painted sign. */
export interface Sign {
  hue: (typeof HUES)[number];
  pattern: (typeof PATTERNS)[number];
}

/** What is in the content folder already. */
export interface Library {
  /** The content folder, from the project's root. */
  folder: string;
  /** The files of the folder, from the project's root. */
  files: ReadonlySet<string>;
  /** Ids and aliases of each kind, with the title of their entry. Entries with mistakes count: their ids are taken. */
  ids: Readonly<Record<Kind, ReadonlyMap<string, string>>>;
  /** The stages of a roadmap, in order: their places and labels. */
  stages: ReadonlyMap<string, readonly { place: number; label?: string }[]>;
  signs: readonly Sign[];
}

/** Reads what is in a content folder. */
export async function readLibrary(root: string, folder: string): Promise<Library> {
  return libraryOf(folder, await readContent(root, folder));
}

/** What files that were read hold. */
export function libraryOf(folder: string, sources: readonly SourceFile[]): Library {
  const ids = Object.fromEntries(KIND_NAMES.map((kind) => [kind, new Map<string, string>()])) as Record<Kind, Map<string, string>>;
  const stages = new Map<string, { place: number; label?: string }[]>();
  const signs: Sign[] = [];
  for (const { identity, entry } of sources) {
    if (!identity) continue;
    const { kind, id, order } = identity;
    const [roadmap = ''] = id.split('/');
    const parent = kind === 'stage' ? `${roadmap}/` : '';
    for (const name of [id, ...(entry?.data.aliases ?? []).map((alias) => parent + alias)]) ids[kind].set(name, entry?.data.title ?? name);
    if (kind === 'stage') stages.set(roadmap, [...(stages.get(roadmap) ?? []), { place: order, ...(entry?.kind === 'stage' ? { label: entry.data.label } : {}) }]);
    if (entry?.kind === 'roadmap') signs.push(entry.data.sign);
  }
  return { folder, files: new Set(sources.map(({ file }) => file)), ids, stages, signs };
}

/** The place of the next stage of a roadmap, from 1. */
export function nextPlace({ stages }: Library, roadmap: string): number {
  return Math.max(0, ...(stages.get(roadmap) ?? []).map(({ place }) => place)) + 1;
}

/** What the next stage is called, in the way of the one before it: after `Step 3` it is `Step 4`. */
export function nextLabel({ stages }: Library, roadmap: string, place: number): string {
  const [, word, number] = /^(\D+)(\d+)$/.exec(stages.get(roadmap)?.at(-1)?.label ?? '') ?? [];
  return word === undefined ? `Stage ${place}` : `${word}${Number(number) + 1}`;
}

/** A sign that no roadmap has, of the hues and patterns that are rarest; `undefined` if all of them are taken. */
export function freeSign(taken: readonly Sign[], { hue, pattern }: { hue?: string | undefined; pattern?: string | undefined } = {}): Sign | undefined {
  const uses = (sign: Sign) => taken.filter((other) => other.hue === sign.hue).length + taken.filter((other) => other.pattern === sign.pattern).length;
  return HUES.filter((one) => hue === undefined || one === hue)
    .flatMap((one) => PATTERNS.filter((other) => pattern === undefined || other === pattern).map((other) => ({ hue: one, pattern: other })))
    .filter((sign) => !taken.some((other) => other.hue === sign.hue && other.pattern === sign.pattern))
    .toSorted((a, b) => uses(a) - uses(b))[0];
}
