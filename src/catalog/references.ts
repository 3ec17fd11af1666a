import { z } from 'zod';
import { references, type ReferenceKind } from '../schema/grammar/id.ts';

/** A reference that stands in front matter. */
export interface Reference {
  kind: ReferenceKind;
  id: string;
  /** Where it stands: `['modules', 0, 'skills', 2]`. */
  path: PropertyKey[];
}

/** The way to the references in data of a schema: everything that has none below it is left out. */
type Way = { kind: ReferenceKind } | { fields: [name: string, way: Way][] } | { items: Way };

const ways = new WeakMap<z.core.$ZodType, { way: Way | undefined }>();

/** Reads a schema once, however many entries it has. */
function wayThrough(schema: z.core.$ZodType): Way | undefined {
  const known = ways.get(schema);
  if (known) return known.way;
  const way = find(schema);
  ways.set(schema, { way });
  return way;
}

function find(schema: z.core.$ZodType): Way | undefined {
  const target = references.get(schema as z.ZodType);
  if (target) return { kind: target.kind };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return wayThrough(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const items = wayThrough(schema.element);
    return items && { items };
  }
  if (!(schema instanceof z.ZodObject)) return undefined;
  const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([name, field]): [string, Way][] => {
    const way = wayThrough(field);
    return way ? [[name, way]] : [];
  });
  return fields.length > 0 ? { fields } : undefined;
}

/**
 * Every reference in checked front matter, found by walking it along its schema.
 *
 * This is the one place that knows where references are: a new field made with `reference(kind)` is checked, resolved through
 * aliases and listed as a backlink without any other change.
 */
export function collectReferences(schema: z.core.$ZodType, data: unknown): Reference[] {
  const found: Reference[] = [];
  const walk = (way: Way, value: unknown, path: PropertyKey[]) => {
    if (value === undefined || value === null) return;
    if ('kind' in way) found.push({ kind: way.kind, id: String(value), path });
    else if ('items' in way) for (const [index, item] of (value as unknown[]).entries()) walk(way.items, item, [...path, index]);
    else for (const [name, field] of way.fields) walk(field, (value as Record<string, unknown>)[name], [...path, name]);
  };
  const way = wayThrough(schema);
  if (way) walk(way, data, []);
  return found;
}
