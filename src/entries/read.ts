import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { z } from 'zod';
import { docsSchema, type DocsPage } from '../schema/docs.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { LIMITS } from '../schema/limits.ts';
import { readBodies, readOwnBody } from './body.ts';
import { decode } from './decode.ts';
import { identify, identifyPage, type Entry } from './entry.ts';
import { parseFile, type ParsedFile, type SyntaxProblem } from './parse.ts';
import { PICTURE_NAME, readPicture, type Picture } from './picture.ts';
import { walk, type Found } from './walk.ts';

/** A file of `content/` as it was read. */
export interface SourceFile {
  /** The path from the project's root, with forward slashes: `content/skills/python.yaml`. */
  file: string;
  /** What is written in it; `''` for pictures, and for what is not read. */
  text: string;
  /** Set for pictures, by the file's name. */
  picture?: Picture;
  /** What its path says; absent for the site's own pages and for files in the wrong place. */
  identity?: { kind: Kind; id: string; order: number };
  /** Set for the site's own pages, in `docs`: what its path says, and its front matter if nothing speaks against it. */
  page?: { id: string; data?: DocsPage };
  /** Why it is not parsed, whatever is in it. */
  unread?: SyntaxProblem;
  parsed?: ParsedFile;
  /** What the schema says against the front matter. */
  issues: z.core.$ZodIssue[];
  /** The entry, if nothing speaks against it. */
  entry?: Entry;
}

/**
 * Reads every file of a content folder that is what its place asks for. What is not is named with the reason, and not opened.
 *
 * @param root the project's root.
 * @param folder the content folder, from the root.
 * @returns the files in the order of their paths. A file that cannot be parsed or fails its schema has no `entry`.
 */
export async function readContent(root: string, folder = 'content'): Promise<SourceFile[]> {
  const found = await walk(join(root, folder));
  const sources = (await Promise.all(found.map((each) => readFound(root, folder, each)))).filter((source) => source !== undefined);
  await readBodies(parsedTexts(sources));
  return sources;
}

const parsedTexts = (sources: readonly SourceFile[]) => sources.flatMap(({ parsed }) => parsed ?? []);

async function readFound(root: string, folder: string, { path, bytes, problem }: Found): Promise<SourceFile | undefined> {
  const file = `${folder}/${path}`;
  const unread = (why: SyntaxProblem): SourceFile => ({ ...placeOf(file, path), text: '', unread: why, issues: [] });
  if (problem) return unread(problem);
  const isPicture = PICTURE_NAME.test(path);
  const place = placeOf(file, path);
  // What is no entry and no picture has no place here, whatever is in it.
  if (!isPicture && !place.identity && !place.page) return { file, text: '', issues: [] };
  if (isPicture && bytes > LIMITS.pictureBytes) return { file, text: '', picture: { bytes }, issues: [] };
  if (!isPicture && bytes > LIMITS.textBytes) return unread({ ...START, message: `this file has ${Math.ceil(bytes / 1024)} KiB`, hint: `at most ${LIMITS.textBytes / 1024}: make several entries of it`, about: 'limits' });
  try {
    const data = await readFile(join(root, file));
    if (isPicture) return { file, text: '', picture: readPicture(data), issues: [] };
    const text = decode(data);
    return typeof text === 'string' ? readAs(place, text) : unread(text);
  } catch (error) {
    // It is gone since the folder was looked at.
    if (codeOf(error) === 'ENOENT') return undefined;
    return unread({ ...START, message: `this file cannot be read: ${codeOf(error)}`, hint: 'who may read it?', about: 'placement' });
  }
}

const START = { line: 1, column: 1, length: 1 };
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

type Place = Pick<SourceFile, 'file' | 'identity' | 'page'>;

/** What a path says of a file. */
function placeOf(file: string, path: string): Place {
  const [identity, page] = [identify(path), identifyPage(path)];
  return { file, ...(identity ? { identity } : {}), ...(page === undefined ? {} : { page: { id: page } }) };
}

/** Parses a file whose text is our own, such as a template or an example, and holds its front matter against its kind's schema. */
export function readSource(file: string, path: string, text: string): SourceFile {
  const source = readAs(placeOf(file, path), text);
  for (const parsed of parsedTexts([source])) readOwnBody(parsed);
  return source;
}

/** The same files, some with another text: `texts` has those by the files' names. */
export async function withTexts(sources: readonly SourceFile[], texts: ReadonlyMap<string, string>): Promise<SourceFile[]> {
  const changed = sources.map((source) => {
    const text = texts.get(source.file);
    return text === undefined ? source : readAs({ file: source.file, ...(source.identity ? { identity: source.identity } : {}), ...(source.page ? { page: { id: source.page.id } } : {}) }, text);
  });
  await readBodies(parsedTexts(changed.filter(({ file }) => texts.has(file))), parsedTexts(sources));
  return changed;
}

/** What a file's front matter is held against, and what the file is called in messages; undefined for a file in the wrong place. */
export function shapeOf({ identity, page }: Pick<SourceFile, 'identity' | 'page'>): { schema: z.ZodType; noun: string } | undefined {
  if (identity) return { schema: KINDS[identity.kind].schema, noun: KINDS[identity.kind].noun[0] };
  return page && { schema: docsSchema, noun: 'page' };
}

/** A carriage return that is no part of a line's end. Some parsers end a line there and others do not, so they would read two different files. */
export const LONE_RETURN = /\r(?!\n)/;

function readAs(place: Place, text: string): SourceFile {
  const extension = extname(place.file);
  const shape = shapeOf(place);
  if (!shape || (extension !== '.mdx' && extension !== '.yaml')) return { file: place.file, text, issues: [] };
  const unread = tooLong(text);
  if (unread) return { ...place, text, unread, issues: [] };
  if (LONE_RETURN.test(text)) return { ...place, text, issues: [] };
  const parsed = parseFile(text, extension);
  if (parsed.problems.length > 0) return { ...place, text, parsed, issues: [] };
  const result = shape.schema.safeParse(parsed.data ?? {});
  if (!result.success) return { ...place, text, parsed, issues: result.error.issues };
  if (place.page) return { ...place, page: { ...place.page, data: result.data as DocsPage }, text, parsed, issues: [] };
  return { ...place, text, parsed, issues: [], entry: { ...place.identity, file: place.file, data: result.data } as Entry };
}

/** The first line that is longer than a parser should have to look back. */
function tooLong(text: string): SyntaxProblem | undefined {
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > LIMITS.lineLength) return { line, column: LIMITS.lineLength + 1, length: 1, message: `this line has ${length} characters`, hint: `at most ${LIMITS.lineLength}: break it`, about: 'limits' };
    start += length + 1;
  }
  return undefined;
}
