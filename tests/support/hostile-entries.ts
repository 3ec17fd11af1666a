import { z } from 'zod';
import { formOf, schemaAt, unwrap } from '../../src/schema/fields.ts';
import { references, type ReferenceKind } from '../../src/schema/grammar/id.ts';
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import { HUES, PATTERNS } from '../../src/schema/roadmap.ts';
import { ADDRESSES, markOf, nth, PAYLOADS, SHORT_PAYLOADS } from './payloads.ts';

/** A text that was written somewhere. */
export interface Written {
  /** The field or the construct: `stage.modules[].title`, `body: title of a link`. */
  field: string;
  text: string;
}

/** Every text by its mark: where one comes out, this says what it was and where it stood. */
export type Texts = Map<string, Written>;

/** How many copies of the entries each field needs to meet each payload. */
export const COPIES = Object.keys(PAYLOADS).length;

/** A text that is longer than this does not fit a field for short names. */
const LONGEST = 80;

/** Values of the grammars, by how their form in words begins. */
const GRAMMARS: [form: RegExp, value: string | number][] = [
  [/^a day, a month or a year:/, '2025-07'],
  [/^a day:/, '2026-01-31'],
  [/^a duration:/, '2 weeks'],
  [/^an ISO 4217 code:/, 'EUR'],
  [/^a whole number without separators:/, 40_000],
];

/** Writes the entries of one copy: in each, every field that takes a text has one. */
export class Writer {
  readonly #texts: Texts;
  readonly #copy: number;
  #turn: number;

  constructor(texts: Texts, copy: number) {
    this.#texts = texts;
    this.#copy = copy;
    this.#turn = copy;
  }

  /** A text for a field; each call takes the next payload, so that copies differ. */
  text(field: string, { payloads = PAYLOADS, end = '' } = {}): string {
    const mark = markOf(this.#texts.size);
    const text = nth(payloads, this.#turn++, mark) + end;
    this.#texts.set(mark, { field, text });
    return text;
  }

  /** Front matter of a kind with every field that its schema has. */
  data(kind: Kind): Record<string, unknown> {
    // Every kind begins with another payload.
    this.#turn = this.#copy + Object.keys(KINDS).indexOf(kind) * 7;
    return fitted(kind, this.#value(KINDS[kind].schema, kind, kind) as Record<string, unknown>, this.#copy);
  }

  #value(schema: z.core.$ZodType, field: string, kind: Kind): unknown {
    const type = unwrap(schema);
    const target = references.get(type as z.ZodType)?.kind;
    if (target) return this.#reference(target, kind);
    if (type instanceof z.ZodObject) {
      return Object.fromEntries(partsOf(type).map(([name, inner]) => [name, this.#value(inner, `${field}.${name}`, kind)]));
    }
    if (type instanceof z.ZodArray) {
      const { element } = type;
      return Array.from({ length: leastOf(type) }, () => this.#value(element as z.core.$ZodType, `${field}[]`, kind));
    }
    if (type instanceof z.ZodUnion) return this.#value(type.options[0] as z.core.$ZodType, field, kind);
    if (type instanceof z.ZodEnum) return type.options[this.#copy % type.options.length];
    if (type instanceof z.ZodLiteral) return [...type.values][0];
    const form = formOf(type);
    const value = GRAMMARS.find(([begin]) => begin.test(form))?.[1];
    if (value !== undefined) return value;
    if (type instanceof z.ZodNumber) return Math.max(type.minValue ?? 0, 3);
    if (form.startsWith('an id:')) return `of-${kind}-${this.#copy}`;
    if (form.startsWith('a complete address:')) return this.text(field, { payloads: ADDRESSES });
    if (form.startsWith('one line of plain text')) {
      return this.text(field, { payloads: isShort(type) ? SHORT_PAYLOADS : PAYLOADS, end: form.includes('ends with `?`') ? '?' : '' });
    }
    throw new Error(`${field} takes ${form}: say in tests/support/hostile-entries.ts whether it is a text, and what to write`);
  }

  #reference(target: ReferenceKind, kind: Kind): string {
    // No skill comes before itself, and what follows a resource is another one.
    if (kind === target) return target === 'resource' ? idOf(target, (this.#copy + 1) % COPIES) : 'plain';
    return target === 'stage' ? `${idOf('roadmap', this.#copy)}/${idOf('stage', this.#copy)}` : idOf(target, this.#copy);
  }
}

/** The id of the entry of a kind in a copy. */
export const idOf = (kind: ReferenceKind, copy: number): string => `${kind}-${copy}`;

/** The fields of a kind that take a text or an address, by the names that texts are kept under. */
export function textFields(schema: z.core.$ZodType, field: string): string[] {
  const type = unwrap(schema);
  if (references.has(type as z.ZodType)) return [];
  if (type instanceof z.ZodObject) return partsOf(type).flatMap(([name, inner]) => textFields(inner, `${field}.${name}`));
  if (type instanceof z.ZodArray) return textFields(type.element as z.core.$ZodType, `${field}[]`);
  if (type instanceof z.ZodUnion) return type.options.flatMap((option) => textFields(option as z.core.$ZodType, field));
  return type instanceof z.ZodString && /^(one line of plain text|a complete address)/.test(formOf(type)) ? [field] : [];
}

const partsOf = (type: z.ZodObject) => Object.entries(type.shape as Record<string, z.core.$ZodType>);

function leastOf(type: z.ZodArray): number {
  const checks = type.def.checks?.map(({ _zod: { def } }) => def) ?? [];
  return Math.max(1, ...checks.map((check) => (check.check === 'min_length' ? (check as z.core.$ZodCheckMinLengthDef).minimum : 0)));
}

const isShort = (type: z.core.$ZodType) => type instanceof z.ZodString && type.maxLength !== null && type.maxLength < LONGEST;

/** What two fields of an entry ask of each other. */
function fitted(kind: Kind, data: Record<string, unknown>, copy: number): Record<string, unknown> {
  const status = data.status as string | undefined;
  if (status === 'active') for (const field of ['statusDate', 'statusNote', 'replacement']) delete data[field];
  if (kind === 'roadmap') data.sign = { hue: HUES[copy % HUES.length], pattern: PATTERNS[Math.floor(copy / HUES.length)] };
  if (kind === 'stage') {
    const [module] = data.modules as Record<string, unknown>[];
    // The first module has none before it, and in some roadmaps nothing says how long it takes.
    delete module?.parallel;
    for (const part of [data, module]) {
      // Bars of any length: where a title is longer than its bar, the short name is drawn.
      if (part && copy % 2 === 0) part.duration = `${copy + 2} weeks`;
      else delete part?.duration;
    }
  }
  if (kind === 'salary') for (const row of data.rows as Record<string, unknown>[]) row.max = 60_000;
  return data;
}

/** Whether a schema takes a value in the place of a field's name, with all else as it is. */
export function takes(kind: Kind, data: Record<string, unknown>, field: string, value: string): boolean {
  const path = field.split('.').slice(1).flatMap((step) => step.split('[]').map((part) => (part === '' ? 0 : part)));
  if (!schemaAt(KINDS[kind].schema, path)) throw new Error(`there is no field ${field}`);
  const changed = structuredClone(data);
  const parent = path.slice(0, -1).reduce<unknown>((node, step) => (node as Record<PropertyKey, unknown>)[step], changed);
  (parent as Record<PropertyKey, unknown>)[path.at(-1) ?? ''] = value;
  return KINDS[kind].schema.safeParse(changed).success;
}
