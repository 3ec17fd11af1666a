import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { unwrap } from '../../../src/schema/fields.ts';
import { KIND_NAMES, KINDS } from '../../../src/schema/kinds.ts';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));

/** The lists of words that a field of a schema may have, by the field's name. Two words are a yes and a no. */
function listsIn(schema: z.core.$ZodType, name: string): [name: string, words: string[]][] {
  const type = unwrap(schema);
  if (type instanceof z.ZodEnum && type.options.length > 2) return [[name, type.options.map(String)]];
  if (type instanceof z.ZodArray) return listsIn(type.element as z.core.$ZodType, name);
  if (!(type instanceof z.ZodObject)) return [];
  return Object.entries(type.shape as Record<string, z.core.$ZodType>).flatMap(([field, inner]) => listsIn(inner, `${name}.${field}`));
}

const LISTS = KIND_NAMES.flatMap((kind) => listsIn(KINDS[kind].schema, kind));

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && /\.(ts|astro)$/.test(item.name))
  .map((item) => posix.join(item.parentPath.slice(SRC.length + 1).replaceAll('\\', '/'), item.name))
  .filter((file) => !file.startsWith('schema/'));

/**
 * Whether a list or group of a text has all words, as values or as names. A `Record` by a type of the schema is no copy: the compiler
 * asks for each.
 */
function isCopied(text: string, words: readonly string[]): boolean {
  const groups = text.replace(/Record<[^{;]*= \{[^{}]*\}/g, '').match(/[[{][^[\]{}]*[\]}]/g) ?? [];
  const has = (group: string, word: string) => group.includes(`'${word}'`) || new RegExp(`(?<![\\w'-])${word}:`).test(group);
  return groups.some((group) => words.every((word) => has(group, word)));
}

test('the lists of the schemas are seen', () => {
  const some = ['faq.group', 'roadmap.matrix.current', 'roadmap.level', 'skill.area', 'resource.type'];
  expect(LISTS.map(([name]) => name)).toEqual(expect.arrayContaining(some));
  const words = ['red', 'green', 'sky-blue'];
  expect(isCopied("const A = ['sky-blue', 'red', 'green'] as const;", words)).toBe(true);
  expect(isCopied("const A = { red: 'Red', green: 'Green', 'sky-blue': 'Blue' };", words)).toBe(true);
  expect(isCopied("const A: Record<Hue, string> = { red: 'Red', green: 'Green', 'sky-blue': 'Blue' };", words)).toBe(false);
  expect(isCopied("const A = ['red', 'green'];", words)).toBe(false);
});

test('stand in the schemas only, so that what is added there is shown wherever the list is', () => {
  const copies = files.flatMap((file) => {
    const text = readFileSync(`${SRC}/${file}`, 'utf8');
    return LISTS.flatMap(([name, words]) => (isCopied(text, words) ? [`${file} copies ${name}: ${words.join(', ')}`] : []));
  });
  expect(copies).toEqual([]);
});
