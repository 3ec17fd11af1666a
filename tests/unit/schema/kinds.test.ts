import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/entries/entry.ts';
import { readSource } from '../../../src/entries/read.ts';
import { KIND_NAMES, KINDS, type Kind } from '../../../src/schema/kinds.ts';

/** A sound entry of each kind: a file of the small site. */
const EXAMPLES: Record<Kind, string> = {
  roadmap: 'roadmaps/walk/roadmap.mdx',
  stage: 'roadmaps/walk/01-start.mdx',
  role: 'roles/walker.mdx',
  faq: 'faqs/how-far.mdx',
  salary: 'salaries/walker-pay.mdx',
  skill: 'skills/stones.yaml',
  resource: 'resources/trail-map.yaml',
  project: 'projects/cairn.yaml',
};

async function example(kind: Kind): Promise<Record<string, unknown>> {
  const path = EXAMPLES[kind];
  const { parsed } = readSource(path, path, await readFile(new URL(`../../fixtures/small/content/${path}`, import.meta.url), 'utf8'));
  return parsed?.data as Record<string, unknown>;
}

/** Every group of fields in front matter, with its path: all must be strict. */
function groups(value: unknown, path: PropertyKey[] = []): { group: Record<string, unknown>; path: PropertyKey[] }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => groups(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return [{ group: value as Record<string, unknown>, path }, ...Object.entries(value).flatMap(([key, item]) => groups(item, [...path, key]))];
}

describe.each(KIND_NAMES)('%s', (kind) => {
  test('is known by its path', () => {
    expect(identify(EXAMPLES[kind])?.kind).toBe(kind);
  });

  test('accepts its example', async () => {
    expect(KINDS[kind].schema.safeParse(await example(kind)).error?.issues ?? []).toEqual([]);
  });

  test('refuses an unknown key, at every depth', async () => {
    const { length } = groups(await example(kind));
    for (let index = 0; index < length; index++) {
      const data = await example(kind);
      const { group, path } = groups(data)[index] ?? {};
      if (!group) continue;
      group.unknownKey = 1;
      expect(KINDS[kind].schema.safeParse(data).error?.issues.map(({ code, path: at, ...rest }) => ({ code, at, keys: 'keys' in rest ? rest.keys : [] })), path?.join('.')).toEqual([
        { code: 'unrecognized_keys', at: path, keys: ['unknownKey'] },
      ]);
    }
  });

  test('asks for a title, a summary and the day it was verified', async () => {
    for (const field of ['title', 'summary', 'verified']) {
      const { [field]: _, ...rest } = await example(kind);
      expect(KINDS[kind].schema.safeParse(rest).error?.issues.map(({ path }) => path)).toEqual([[field]]);
    }
  });

  test('has one line as its title, of at most 80 characters', async () => {
    for (const title of ['', ' x', 'two\nlines', 'x'.repeat(81)]) {
      // The title of a FAQ ends with a question mark as well.
      const issues = KINDS[kind].schema.safeParse({ ...(await example(kind)), title }).error?.issues ?? [];
      expect(issues.map(({ path }) => path[0]), title).toContain('title');
    }
  });
});
