import type { z } from 'zod';
import type { SourceFile } from '../../entries/read.ts';
import { KINDS } from '../../schema/kinds.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Front matter has the fields of its kind, each in its form. */
export const schema: Rule = {
  id: 'schema',
  description: 'Front matter has the fields of its kind, each in its form.',
  docs: {
    topic: 'fields',
    why: 'Tables, timelines, search and the comparison of roadmaps are drawn from the fields. A misspelt field would be missing there without a word, and so would a date or a duration in another form.',
    fix: 'Write the field as its table in [every kind and its fields](/contribute/reference.html) says. The message names the nearest field or value that there is.',
    example: { refused: { file: 'skills/dry-stone-walls.yaml', fields: 'summary: Build a wall that stands without mortar.\nsynonims: [dry stacking]' }, mended: { file: 'skills/dry-stone-walls.yaml', fields: 'summary: Build a wall that stands without mortar.\nsynonyms: [dry stacking]' } },
  },
  check: ({ files }) => files.flatMap((source) => source.issues.flatMap((issue) => describe(issue, source))),
};

type Found = Omit<Problem, 'rule' | 'severity'>;

/** An issue of the schema in the words of the writer. */
function describe(issue: z.core.$ZodIssue, { file, parsed, identity }: SourceFile): Found[] {
  if (!parsed || !identity) return [];
  const [kind] = KINDS[identity.kind].noun;
  const field = issue.path.filter((step) => typeof step === 'string').at(-1) ?? 'entry';
  if (issue.code !== 'unrecognized_keys' && issue.path.length > 0 && typeof issue.path.at(-1) === 'string' && !has(parsed.data, issue.path)) {
    return [{ file, ...parsed.locate(issue.path.slice(0, -1), 'key'), message: `the field \`${field}\` is missing${issue.path.length > 1 ? ' here' : ''}`, hint: `add \`${field}: …\`` }];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = fieldsAt(KINDS[identity.kind].schema, issue.path);
        const meant = nearest(key, known);
        const hint = meant ? `did you mean \`${meant}\`?` : `it can have: ${known.join(', ')}`;
        return { file, ...parsed.locate([...issue.path, key], 'key'), message: `a ${kind} has no field \`${key}\`${issue.path.length > 0 ? ' here' : ''}`, hint };
      });
    case 'invalid_type':
      return [{ file, ...parsed.locate(issue.path), message: issue.message.startsWith('Invalid input') ? `\`${field}\` is ${article(issue.expected)}` : issue.message }];
    case 'invalid_value': {
      const values = issue.values.map(String);
      const written = String(valueAt(parsed.data, issue.path) ?? '');
      const meant = nearest(written, values);
      return [{ file, ...parsed.locate(issue.path), message: `\`${field}\` cannot be "${written}"`, hint: meant ? `did you mean \`${meant}\`?` : `write ${values.map((value) => `\`${value}\``).join(', ')}` }];
    }
    case 'invalid_union':
      return [{ file, ...parsed.locate(issue.path), message: `\`${field}\` has another form`, hint: field === 'year' ? 'write a year such as `2024`, or `unknown`' : undefined }].map(dropEmptyHint);
    default:
      return [{ file, ...parsed.locate(issue.path), message: `\`${field}\`: ${issue.message}` }];
  }
}

const dropEmptyHint = ({ hint, ...rest }: Omit<Found, 'hint'> & { hint: string | undefined }): Found => (hint ? { ...rest, hint } : rest);

const ARTICLES: Record<string, string> = { string: 'a text', number: 'a number', int: 'a whole number', array: 'a list: write each item on its own line after `- `', object: 'a group of fields', boolean: '`true` or `false`' };
const article = (expected: string) => ARTICLES[expected] ?? `of the type ${expected}`;

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data);
}

function has(data: unknown, path: PropertyKey[]): boolean {
  const parent = valueAt(data, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && path.length > 0 && (path.at(-1) as PropertyKey) in parent;
}

/** The inside of a schema that this file looks at: an optional's or default's inner type, an object's fields, a list's item. */
interface Definition {
  innerType?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
}

function definition(type: z.core.$ZodType): Definition {
  const found: Definition = type._zod.def as Definition;
  return found.innerType ? definition(found.innerType) : found;
}

/** The field names that the schema has at `path`. */
function fieldsAt(root: z.core.$ZodType, path: PropertyKey[]): string[] {
  const last = path.reduce<Definition>((current, step) => {
    const next = typeof step === 'number' ? current.element : current.shape?.[String(step)];
    return next ? definition(next) : {};
  }, definition(root));
  return Object.keys(last.shape ?? {});
}
