import { z } from 'zod';
import type { ParsedFile } from '../entries/parse.ts';
import { shapeOf, type SourceFile } from '../entries/read.ts';
import { writeScalar } from '../entries/scalar.ts';
import { schemaAt, unwrap } from '../schema/fields.ts';
import type { Refusal } from '../schema/grammar/form.ts';
import { idFromTitle, references } from '../schema/grammar/id.ts';
import { perhaps, sure, type Edit } from './edit.ts';
import { currentId, type KnownIds } from './known-ids.ts';
import { variantIn, variantOf } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** A value that its schema refuses, with what is needed to write it in another way. */
interface Refused {
  issue: Issue;
  /** The value as data, and as it stands in the file, quotes included. */
  value: unknown;
  written: string;
  type: z.core.$ZodType;
  known: KnownIds;
}

/**
 * What a refused value must have meant, or may have meant: the corrected line, and for what is sure the edit too. Nothing where neither is known.
 *
 * Sure is what has one reading: another way of writing the same duration, date, word, number or id. A value that its schema would refuse
 * again is never offered.
 */
export function correctionOf(issue: Issue, source: SourceFile, known: () => KnownIds): { hint: string; fix?: Edit } | undefined {
  const { text, parsed } = source;
  const shape = shapeOf(source);
  const type = shape && schemaAt(shape.schema, issue.path);
  const range = parsed?.rangeOf(issue.path);
  if (!parsed || !type || !range) return undefined;
  const written = text.slice(range.start, range.end);
  const refused: Refused = { issue, value: valueAt(parsed, issue.path), written, type: unwrap(type), known: known() };
  const header = blockHeader(refused);
  if (header) return sure(text, { start: range.start, end: range.start + header.from.length, text: header.to });
  // A text over several lines would lose its line breaks.
  if (written.includes('\n')) return undefined;
  const right = rightValue(refused);
  if (right !== undefined) return sure(text, { ...range, text: right });
  const likely = likelyValue(refused);
  return likely === undefined ? undefined : perhaps(text, { ...range, text: likely });
}

const accepts = ({ type }: Refused, value: unknown) => z.safeParse(type, value).success;

/** The one right way to write the value, as it would stand in the file. */
function rightValue(refused: Refused): string | undefined {
  const { issue, value, written, known, type } = refused;
  const one = (candidate: string | number | boolean | undefined) => (candidate !== undefined && accepts(refused, candidate) ? writeScalar(written, candidate) : undefined);
  if (issue.code === 'custom') return one((issue.params as { refusal?: Refusal } | undefined)?.refusal?.correct);
  if (issue.code === 'invalid_value') return one(issue.values.find((each) => String(each) === variantOf(String(value), issue.values.map(String))) as string | number | boolean | undefined);
  // YAML reads `7` and `true` as a number and a truth value; in quotes they are the text that they look like.
  if (issue.code === 'invalid_type' && (typeof value === 'number' || typeof value === 'boolean')) return accepts(refused, written) ? `"${written}"` : undefined;
  if (typeof value !== 'string') return undefined;
  if (issue.code === 'invalid_type' && issue.expected === 'array') return idList(value, refused);
  // `"2024"` and `90,000` are numbers to a reader.
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return one(/^\d+$|^\d{1,3}(,\d{2,3})*,\d{3}$/.test(value) ? Number(value.replaceAll(',', '')) : variantOf(value, ['unknown']));
  const target = references.get(type as z.ZodType)?.kind;
  const variant = target && variantIn(known[target], value);
  if (target && variant !== undefined) return one(currentId(known, target, variant));
  return one(value.trim());
}

/** `skills: python, git` is a list, if each of its words is the id of an entry. */
function idList(value: string, { type, known }: Refused): string | undefined {
  const target = type instanceof z.ZodArray ? references.get(unwrap(type.element as z.core.$ZodType) as z.ZodType)?.kind : undefined;
  const ids = target && value.split(',').map((id) => currentId(known, target, id.trim()));
  return ids?.every((id) => id !== undefined) && z.safeParse(type, ids).success ? `[${ids.join(', ')}]` : undefined;
}

/** A likely way to write the value, for a person to judge. */
function likelyValue(refused: Refused): string | undefined {
  const { issue, value, written } = refused;
  if (typeof value !== 'string') return undefined;
  // It may also be several.
  if (issue.code === 'invalid_type' && issue.expected === 'array') return accepts(refused, [value]) ? `[${writeScalar('', value)}]` : undefined;
  return [`${value.replace(/[.!]$/, '')}?`, idFromTitle(value)].filter((candidate) => accepts(refused, candidate)).map((candidate) => writeScalar(written, candidate))[0];
}

/** `>` and `|` keep the line break at the end of a text; with `-` the text is one line. */
function blockHeader(refused: Refused): { from: string; to: string } | undefined {
  const [from, mark] = /^([>|])\+?(?=\s)/.exec(refused.written) ?? [];
  return from !== undefined && typeof refused.value === 'string' && accepts(refused, refused.value.trimEnd()) ? { from, to: `${mark}-` } : undefined;
}

/** The value at a path of front matter. */
export function valueAt({ data }: Pick<ParsedFile, 'data'>, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], data);
}
