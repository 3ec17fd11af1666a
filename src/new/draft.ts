import { z } from 'zod';
import { PLACEHOLDER } from '../check/placeholder.ts';
import { descriptionOf, unwrap } from '../schema/fields.ts';

/** Front matter on its way: plain data. */
export type Draft = Record<string, unknown>;

/** Puts a value at a path, and makes the groups and lists on the way. */
export function setAt(draft: Draft, path: readonly (string | number)[], value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let group: Record<string | number, unknown> = draft;
  for (const [index, step] of path.slice(0, -1).entries()) {
    group[step] ??= typeof path[index + 1] === 'number' ? [] : {};
    group = group[step] as Record<string | number, unknown>;
  }
  group[last] = value;
}

/**
 * Completes front matter: each required field that has no value yet gets one that says what to write there, or an `unknown` that
 * its schema allows. Fields come in the order of the schema.
 *
 * @throws if a required field has no value that is neither true nor plainly a placeholder, such as an id or a level: a template asks for it.
 */
export function complete(schema: z.core.$ZodType, value: unknown, description = descriptionOf(schema)): unknown {
  const type = unwrap(schema);
  if (type instanceof z.ZodObject) {
    const given = (value ?? {}) as Draft;
    const fields = Object.entries(type.shape as Record<string, z.core.$ZodType>);
    const filled = fields
      .filter(([name, field]) => given[name] !== undefined || unwrap(field) === field)
      .map(([name, field]) => [name, complete(field, given[name], descriptionOf(field))] as const);
    const unknown = Object.entries(given).filter(([name]) => !(name in type.shape));
    return Object.fromEntries([...filled, ...unknown]);
  }
  if (type instanceof z.ZodArray) {
    const items = (value ?? [undefined]) as unknown[];
    return items.map((item) => complete(type.element as z.core.$ZodType, item, description));
  }
  if (value !== undefined) return value;
  if (type instanceof z.ZodUnion && z.safeParse(type, 'unknown').success) return 'unknown';
  const text = placeholder(description, type instanceof z.ZodString ? (type.maxLength ?? Infinity) : Infinity);
  if (z.safeParse(type, text).success) return text;
  throw new Error(`no text can stand in for “${description}”: a template has to ask for it`);
}

/** `The name, as headings show it.` as `Write: the name, as headings show it`, cut where the field is short. */
function placeholder(description: string, most: number): string {
  const plain = description.replace(/\.$/, '').replaceAll('`', '');
  const text = `${PLACEHOLDER}${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\s,:;]+\S*$/, '')}…`;
}
