import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { identify, type Entry } from './entry.ts';
import { readBodies, readOwnBody } from './body.ts';
import { parseFile, type ParsedFile } from './parse.ts';
import { PICTURE_NAME, readPicture, type Picture } from './picture.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import type { z } from 'zod';

/** A file of `content/` as it was read. */
export interface SourceFile {
  /** The path from the project's root, with forward slashes: `content/skills/python.yaml`. */
  file: string;
  /** What is written in it; `''` for pictures. */
  text: string;
  /** Set for pictures, by the file's name. */
  picture?: Picture;
  /** What its path says; absent for Starlight's own pages and for files in the wrong place. */
  identity?: { kind: Kind; id: string; order: number };
  parsed?: ParsedFile;
  /** What the schema says against the front matter. */
  issues: z.core.$ZodIssue[];
  /** The entry, if nothing speaks against it. */
  entry?: Entry;
}

/** Starlight's own pages: they have its schema, not ours. */
export const DOCS = 'docs/';

/**
 * Reads every file of a content folder.
 *
 * @param root the project's root.
 * @param folder the content folder, from the root.
 * @returns the files in the order of their paths. A file that cannot be parsed or fails its schema has no `entry`.
 */
export async function readContent(root: string, folder = 'content'): Promise<SourceFile[]> {
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = found
    // What begins with a dot is the file manager's or the editor's own.
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => join(item.parentPath, item.name).slice(join(root, folder).length + 1).replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));
  const sources = await Promise.all(
    paths.map(async (path) => {
      const file = `${folder}/${path}`;
      if (PICTURE_NAME.test(path)) return { file, text: '', picture: readPicture(await readFile(join(root, file))), issues: [] };
      // What is no entry and no picture has no place here, whatever is in it.
      return readAs({ file, identity: identify(path) }, isRead(path) ? await readFile(join(root, file), 'utf8') : '');
    }),
  );
  await readBodies(parsedTexts(sources));
  return sources;
}

const parsedTexts = (sources: readonly SourceFile[]) => sources.flatMap(({ parsed }) => parsed ?? []);

const isRead = (path: string) => path.endsWith('.mdx') || path.endsWith('.yaml');

/** Parses a file whose text is our own, such as a template or an example, and holds its front matter against its kind's schema. */
export function readSource(file: string, path: string, text: string): SourceFile {
  const source = readAs({ file, identity: identify(path) }, text);
  for (const parsed of parsedTexts([source])) readOwnBody(parsed);
  return source;
}

/** The same files, some with another text: `texts` has those by the files' names. */
export async function withTexts(sources: readonly SourceFile[], texts: ReadonlyMap<string, string>): Promise<SourceFile[]> {
  const changed = sources.map((source) => {
    const text = texts.get(source.file);
    return text === undefined ? source : readAs({ file: source.file, identity: source.identity }, text);
  });
  await readBodies(parsedTexts(changed.filter(({ file }) => texts.has(file))), parsedTexts(sources));
  return changed;
}

function readAs({ file, identity }: { file: string; identity: SourceFile['identity'] | undefined }, text: string): SourceFile {
  const extension = extname(file);
  if (extension !== '.mdx' && extension !== '.yaml') return { file, text, issues: [] };
  const parsed = parseFile(text, extension);
  if (!identity) return { file, text, parsed, issues: [] };
  if (parsed.problems.length > 0) return { file, text, identity, parsed, issues: [] };
  const result = KINDS[identity.kind].schema.safeParse(parsed.data ?? {});
  if (!result.success) return { file, text, identity, parsed, issues: result.error.issues };
  const entry = { ...identity, file, data: result.data } as Entry;
  return { file, text, identity, parsed, issues: [], entry };
}
