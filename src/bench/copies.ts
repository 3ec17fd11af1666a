import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { collectReferences } from '../catalog/references.ts';
import type { SourceFile } from '../entries/read.ts';
import { KIND_NAMES, KINDS, type Kind } from '../schema/kinds.ts';
import { HUES, PATTERNS } from '../schema/roadmap.ts';

/** A file of a larger site. */
export interface CopiedFile {
  /** The path from the project's root. */
  file: string;
  text: string;
}

type Sign = { hue: string; pattern: string };

/**
 * A larger site of the same shape: the content, with its entries several times. Each copy has ids of its own and refers to itself, so it
 * is as sound as the original. Pictures are left out.
 *
 * The signs of roadmaps are the exception: there are 25, and once they are used up two roadmaps have the same, which is a problem.
 *
 * @param times how many there are of each entry, at least 1.
 * @param kinds what is copied; entries of other kinds are there once, and all copies share them.
 */
export function copiesOf(files: readonly SourceFile[], times: number, kinds: readonly Kind[] = KIND_NAMES): CopiedFile[] {
  const sources = files.filter(({ picture }) => !picture);
  const entries = sources.filter(({ entry }) => entry && kinds.includes(entry.kind));
  const used = new Set(entries.flatMap(({ entry }) => (entry?.kind === 'roadmap' ? [`${entry.data.sign.hue} ${entry.data.sign.pattern}`] : [])));
  const signs = PATTERNS.flatMap((pattern) => HUES.map((hue) => ({ hue, pattern }))).filter(({ hue, pattern }) => !used.has(`${hue} ${pattern}`));
  let next = 0;
  const nextSign = () => signs[next++ % signs.length] ?? { hue: HUES[0], pattern: PATTERNS[0] };
  const copies = Array.from({ length: times - 1 }, (_, index) => entries.map((source) => copyOf(source, index + 1, nextSign, kinds)));
  return [...sources.map(({ file, text }) => ({ file, text })), ...copies.flat()];
}

/** Writes files below a folder. */
export async function writeFiles(root: string, files: readonly CopiedFile[]): Promise<void> {
  for (const folder of new Set(files.map(({ file }) => dirname(file)))) await mkdir(join(root, folder), { recursive: true });
  await Promise.all(files.map(({ file, text }) => writeFile(join(root, file), text)));
}

function copyOf({ file, entry, parsed }: SourceFile, number: number, nextSign: () => Sign, kinds: readonly Kind[]): CopiedFile {
  if (!entry || !parsed) throw new Error(`${file} is no entry`);
  const renamed = (kind: Kind, id: string) => (!kinds.includes(kind) ? id : kind === 'stage' ? id.replace('/', `-${number}/`) : `${id}-${number}`);
  const data = structuredClone(parsed.data) as Record<string, unknown>;
  for (const { kind, id, path } of collectReferences(KINDS[entry.kind].schema, entry.data)) set(data, path, renamed(kind, id));
  // A stage's old ids are its roadmap's own, like its id.
  if (entry.data.aliases && entry.kind !== 'stage') data.aliases = entry.data.aliases.map((alias) => renamed(entry.kind, alias));
  if (entry.kind === 'roadmap') data.sign = nextSign();
  // Most content has a text on one line, or below `>-`.
  const yaml = stringify(data, { lineWidth: 0 });
  const body = parsed.body.replace(new RegExp(`(\\]\\(|\\]: ?)(${Object.keys(KINDS).join('|')}):([^)#\\s]+)`, 'g'), (_, before: string, kind: Kind, id: string) => `${before}${kind}:${renamed(kind, id)}`);
  const inRoadmap = entry.kind === 'roadmap' || entry.kind === 'stage';
  return {
    file: inRoadmap ? file.replace(/\/([^/]+)(\/[^/]+)$/, `/$1-${number}$2`) : file.replace(/(\.\w+)$/, `-${number}$1`),
    text: file.endsWith('.mdx') ? `---\n${yaml}---\n${body}` : yaml,
  };
}

function set(data: unknown, path: readonly PropertyKey[], value: string): void {
  const [step, ...rest] = path;
  const parent = data as Record<PropertyKey, unknown>;
  if (step === undefined) return;
  if (rest.length === 0) parent[step] = value;
  else set(parent[step], rest, value);
}
