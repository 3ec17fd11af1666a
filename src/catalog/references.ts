import { z } from 'zod';
import { references, type ReferenceKind } from '../schema/grammar/id.ts';

/** A reference that stands in front matter. */
export interface Reference {
  kind: ReferenceKind;
  id: string;
  /** Where it stands: `['modules', 0, 'skills', 2]`. */
  path: PropertyKey[];
}

/**
 * Every reference in checked front matter, found by walking it along its schema.
 *
 * This is the one place that knows where references are: a new field made with `reference(kind)` is checked, resolved through
 * aliases and listed as a backlink without any other change.
 */
export function collectReferences(schema: z.core.$ZodType, data: unknown, path: PropertyKey[] = []): Reference[] {
  if (data === undefined || data === null) return [];
  const target = references.get(schema as z.ZodType);
  if (target) return [{ kind: target.kind, id: String(data), path }];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return collectReferences(schema.unwrap(), data, path);
  if (schema instanceof z.ZodArray) return (data as unknown[]).flatMap((item, index) => collectReferences(schema.element, item, [...path, index]));
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([key, field]) => collectReferences(field, (data as Record<string, unknown>)[key], [...path, key]));
  }
  return [];
}
