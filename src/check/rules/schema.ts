import { z } from 'zod';
import type { ParsedFile } from '../../entries/parse.ts';
import { shapeOf, type SourceFile } from '../../entries/read.ts';
import { writeScalar } from '../../entries/scalar.ts';
import { fieldNames, formOf, schemaAt } from '../../schema/fields.ts';
import type { Refusal } from '../../schema/grammar/form.ts';
import { correctionOf, valueAt } from '../corrections.ts';
import { knownIds, type KnownIds } from '../known-ids.ts';
import { suggester, variantOf, type nearest } from '../nearest.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * Front matter has the fields of its kind, each in its form.
 *
 * Mended: a name or a value with one reading (see `corrections.ts`). A misspelt name or value is not: the nearest one that is known
 * may be another than the writer meant.
 */
export const schema: Rule = {
  id: 'schema',
  description: 'Front matter has the fields of its kind, each in its form.',
  docs: {
    topic: 'fields',
    why: 'Tables, timelines, search and the comparison of roadmaps are drawn from the fields. A misspelt field would be missing there without a word, and so would a date or a duration in another form.',
    fix: 'Write the field as its table in [every kind and its fields](/contribute/reference.html) says. The message names the nearest field or value that there is.',
    example: { refused: { file: 'skills/dry-stone-walls.yaml', fields: 'summary: Build a wall that stands without mortar.\nsynonims: [dry stacking]' }, mended: { file: 'skills/dry-stone-walls.yaml', fields: 'summary: Build a wall that stands without mortar.\nsynonyms: [dry stacking]' } },
  },
  check: ({ files }) => {
    let ids: KnownIds | undefined;
    const known = () => (ids ??= knownIds(files));
    return files.flatMap((source) => {
      const suggest = suggester();
      return source.issues.flatMap((issue) => describe(issue, source, { known, suggest }));
    });
  },
};

/** What is known of the words that a writer may have meant. */
interface Words {
  known: () => KnownIds;
  suggest: typeof nearest;
}

/** An issue of the schema in the words of the writer. */
function describe(issue: z.core.$ZodIssue, source: SourceFile, { known, suggest }: Words): Finding[] {
  const { file, parsed } = source;
  const shape = shapeOf(source);
  if (!parsed || !shape) return [];
  const field = issue.path.filter((step) => typeof step === 'string').at(-1) ?? 'entry';
  const type = schemaAt(shape.schema, issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField([...issue.path, key], source, parsed, suggest));
  if (type && typeof issue.path.at(-1) === 'string' && !has(parsed, issue.path)) {
    return [{ file, ...parsed.locate(issue.path.slice(0, -1), 'key'), message: `the field \`${field}\` is missing${issue.path.length > 1 ? ' here' : ''}`, hint: `add \`${field}: …\` (${formOf(type)})` }];
  }
  const value = valueAt(parsed, issue.path);
  const correction = correctionOf(issue, source, known);
  const found = (message: string, hint?: string): Finding[] => [{ file, ...parsed.locate(issue.path), message, ...(correction ?? (hint === undefined ? {} : { hint })) }];
  if (value === null && type) return found(`\`${field}\` is empty`, `write after the colon: ${formOf(type)}${z.safeParse(type, undefined).success ? '; or leave the field out' : ''}`);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'object') return found(`\`${field}\` is a group of fields`, `write each on its own line below it: ${fieldsAt(issue.path, source).join(', ')}`);
      return found(issue.message.startsWith('Invalid input') ? `\`${field}\` is ${article(issue.expected)}` : `\`${field}\`: ${issue.message}`);
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (typeof value === 'object' && value !== null) return found(`\`${field}\` is one word`, `write ${values.map((each) => `\`${each}\``).join(', ')}`);
      const meant = suggest(String(value ?? ''), values);
      return found(`\`${field}\` cannot be "${String(value ?? '')}"`, meant ? `did you mean \`${meant}\`?` : `write ${values.map((each) => `\`${each}\``).join(', ')}`);
    }
    case 'invalid_union':
      return found(`\`${field}\` has another form`, type && `write ${formOf(type)}`);
    case 'custom': {
      const refusal = (issue.params as { refusal?: Refusal } | undefined)?.refusal;
      return refusal ? found(`\`${field}\`: ${refusal.what}`, refusal.form) : found(`\`${field}\`: ${issue.message}`);
    }
    default:
      return found(`\`${field}\`: ${issue.message}`);
  }
}

/** A field that the schema does not have at its place. */
function unknownField(path: PropertyKey[], source: SourceFile, parsed: ParsedFile, suggest: typeof nearest): Finding {
  const { file, text } = source;
  const key = String(path.at(-1));
  const group = path.slice(0, -1);
  const known = fieldsAt(group, source);
  const here = group.length > 0 ? ' here' : '';
  const problem = { file, ...parsed.locate(path, 'key'), message: `a ${shapeOf(source)?.noun} has no field \`${key}\`${here}` };
  const present = Object.keys((valueAt(parsed, group) ?? {}) as object);
  const variant = variantOf(key, known);
  const range = parsed.rangeOf(path, 'key');
  // Of two fields that could be the same one, a person takes the right one.
  const isOnly = variant !== undefined && present.filter((other) => variantOf(other, [variant])).length === 1;
  if (isOnly && range) return { ...problem, hint: `write \`${variant}\``, fix: { ...range, text: writeScalar(text.slice(range.start, range.end), variant) } };
  const meant = suggest(key, known);
  return { ...problem, hint: meant ? `did you mean \`${meant}\`?` : `it can have: ${known.join(', ')}` };
}

const ARTICLES: Record<string, string> = { string: 'a text', number: 'a number', int: 'a whole number', array: 'a list: write each item on its own line after `- `', boolean: '`true` or `false`' };
const article = (expected: string) => ARTICLES[expected] ?? `of the type ${expected}`;

function has(parsed: ParsedFile, path: PropertyKey[]): boolean {
  const parent = valueAt(parsed, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && path.length > 0 && (path.at(-1) as PropertyKey) in parent;
}

/** The field names that the schema has at `path`. */
function fieldsAt(path: PropertyKey[], source: SourceFile): string[] {
  const shape = shapeOf(source);
  const group = shape && schemaAt(shape.schema, path);
  return group ? fieldNames(group) : [];
}
