import { z } from 'zod';
import { references, type ReferenceKind } from './grammar/id.ts';
import { KINDS } from './kinds.ts';
import { LIMITS } from './limits.ts';

/** A field of a kind in words, read from its schema: for the contributor's guide and for the comments of new files. */
export interface Field {
  name: string;
  required: boolean;
  /** What to write in it: `one line of plain text`, `the id of a role`. */
  form: string;
  /** What it says, in a sentence. */
  description: string;
  /** The kind that it refers to. */
  reference?: ReferenceKind;
  /** The fields of each of its groups; empty where it holds no group. */
  fields: Field[];
}

/** The fields of a kind, or of a group of fields within it, in the order of its schema. */
export function fieldsOf(schema: z.core.$ZodType): Field[] {
  const group = inside(schema);
  if (!(group instanceof z.ZodObject)) return [];
  return Object.entries(group.shape as Record<string, z.core.$ZodType>).map(([name, field]) => {
    const reference = references.get(inside(field) as z.ZodType)?.kind;
    return { name, required: !isWrapper(field), form: formOf(field), description: descriptionOf(field), ...(reference ? { reference } : {}), fields: fieldsOf(field) };
  });
}

/** The names of the fields of a kind, or of a group of fields within it. */
export function fieldNames(schema: z.core.$ZodType): string[] {
  const group = inside(schema);
  return group instanceof z.ZodObject ? Object.keys(group.shape as object) : [];
}

/** The schema at a path of a kind's front matter: `['modules', 0, 'title']`. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((current, step) => {
    const type = current && unwrap(current);
    if (type instanceof z.ZodArray) return type.element;
    return type instanceof z.ZodObject ? (type.shape as Record<string, z.core.$ZodType>)[String(step)] : undefined;
  }, schema);
}

/** What a schema says of itself, or what is inside it says where it says nothing. */
export function descriptionOf(schema: z.core.$ZodType): string {
  const own = z.globalRegistry.get(schema)?.description;
  if (own !== undefined || !isWrapper(schema)) return own ?? '';
  return descriptionOf(schema.unwrap() as z.core.$ZodType);
}

/** The type or grammar of a value in the words of someone who writes it. */
export function formOf(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodDefault) return `${formOf(schema.unwrap() as z.core.$ZodType)}; \`${String(schema.def.defaultValue)}\` where it is left out`;
  if (schema instanceof z.ZodOptional) return formOf(schema.unwrap() as z.core.$ZodType);
  const reference = references.get(schema as z.ZodType);
  if (reference) return `the id of a ${KINDS[reference.kind].noun[0]}`;
  const form = z.globalRegistry.get(schema)?.form;
  if (typeof form === 'string') return schema instanceof z.ZodString && schema.maxLength !== null && schema.maxLength < LIMITS.line ? `${form}, at most ${schema.maxLength} characters` : form;
  if (schema instanceof z.ZodArray) {
    const least = schema.def.checks?.map(({ _zod: { def } }) => def).find((check): check is z.core.$ZodCheckMinLengthDef => check.check === 'min_length')?.minimum ?? 0;
    return `${least > 1 ? `a list of at least ${least}` : 'a list'}, each ${formOf(schema.element as z.core.$ZodType)}`;
  }
  if (schema instanceof z.ZodObject) return 'a group of fields';
  if (schema instanceof z.ZodEnum) return either(schema.options.map((option) => `\`${option}\``));
  if (schema instanceof z.ZodLiteral) return either([...schema.values].map((value) => `\`${String(value)}\``));
  if (schema instanceof z.ZodUnion) return either(schema.options.map((option) => formOf(option as z.core.$ZodType)));
  if (schema instanceof z.ZodNumber) return numberForm(schema);
  throw new Error(`a field has no form in words: give its schema one with .meta({ form: '…' })`);
}

/** What lies in optional and default wrappers. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return isWrapper(schema) ? unwrap(schema.unwrap() as z.core.$ZodType) : schema;
}

/** What lies in wrappers and lists: the group of fields or the single value that a writer writes. */
function inside(schema: z.core.$ZodType): z.core.$ZodType {
  const type = unwrap(schema);
  return type instanceof z.ZodArray ? inside(type.element as z.core.$ZodType) : type;
}

const isWrapper = (schema: z.core.$ZodType) => schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;

function either(forms: string[]): string {
  return forms.length > 1 ? `${forms.slice(0, -1).join(', ')} or ${forms.at(-1)}` : (forms[0] ?? '');
}

function numberForm(schema: z.ZodNumber): string {
  const { minValue: from, maxValue: to } = schema;
  const between = from !== null && to !== null && Number.isSafeInteger(to) && to < Number.MAX_SAFE_INTEGER ? ` from ${from} to ${to}` : '';
  return `${schema instanceof z.ZodNumberFormat ? 'a whole number' : 'a number'}${between}${between === '' && from === 0 ? ' above zero' : ''}`;
}
