import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { collectReferences } from '../../../src/catalog/references.ts';
import { reference, referenceList } from '../../../src/schema/grammar/id.ts';
import { KIND_NAMES, KINDS } from '../../../src/schema/kinds.ts';

const schema = z.strictObject({
  role: reference('role'),
  skills: referenceList('skill').min(1).optional(),
  parts: z.array(z.strictObject({ name: z.string(), faqs: referenceList('faq').optional(), of: reference('stage').optional() })).min(1).optional(),
});

describe('references are found', () => {
  test('wherever the schema has them, with their paths', () => {
    expect(collectReferences(schema, { role: 'walker', skills: ['a', 'b'], parts: [{ name: 'skill' }, { name: 'x', faqs: ['c'], of: 'walk/start' }] })).toEqual([
      { kind: 'role', id: 'walker', path: ['role'] },
      { kind: 'skill', id: 'a', path: ['skills', 0] },
      { kind: 'skill', id: 'b', path: ['skills', 1] },
      { kind: 'faq', id: 'c', path: ['parts', 1, 'faqs', 0] },
      { kind: 'stage', id: 'walk/start', path: ['parts', 1, 'of'] },
    ]);
  });

  test('and nothing where the data has none', () => {
    expect(collectReferences(schema, { role: undefined, parts: [{ name: 'x' }] })).toEqual([]);
  });
});

test('no kind hides a reference in a form of schema that is not walked', () => {
  // Every reference field of the schemas, found by their definition, is reached by the walk.
  const reached = (type: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): Set<z.core.$ZodType> => {
    if (seen.has(type)) return seen;
    seen.add(type);
    const inner = Object.values(type._zod.def).flatMap((value) => (value instanceof z.core.$ZodType ? value : Array.isArray(value) ? value : typeof value === 'object' && value !== null ? Object.values(value) : []));
    for (const next of inner) if (next instanceof z.core.$ZodType) reached(next, seen);
    return seen;
  };
  for (const kind of KIND_NAMES) {
    const forms = new Set([...reached(KINDS[kind].schema)].map((type) => type._zod.def.type));
    expect([...forms].filter((form) => ['record', 'map', 'tuple', 'lazy', 'intersection', 'pipe', 'nullable', 'set'].includes(form)), kind).toEqual([]);
  }
});
