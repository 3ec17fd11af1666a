import { z } from 'zod';
import { nearest } from '../check/nearest.ts';
import { schemaAt, unwrap } from '../schema/fields.ts';
import { idFromTitle, ID_PATTERN, references, type ReferenceKind } from '../schema/grammar/id.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import type { Library } from './library.ts';
import type { NewProblem } from './problem.ts';
import type { Answers, Ask, Template } from './template.ts';

/** What a question takes: an id of a kind, one of some words, or a text in the form of its field; one of it or several. */
export interface Wanted {
  of?: ReferenceKind;
  words?: readonly string[];
  several: boolean;
  schema?: z.core.$ZodType;
}

/** What the schema of a kind says of a question. */
export function wantedBy(kind: Kind, { path, of }: Ask): Wanted {
  const schema = path && schemaAt(KINDS[kind].schema, path);
  if (!schema) return { several: false, ...(of ? { of } : {}) };
  const type = unwrap(schema);
  const several = type instanceof z.ZodArray;
  const single = several ? unwrap(type.element as z.core.$ZodType) : type;
  const target = references.get(single as z.ZodType)?.kind;
  const words = single instanceof z.ZodEnum ? single.options.map(String) : undefined;
  return { several, schema: single, ...(target ? { of: target } : {}), ...(words ? { words } : {}) };
}

/** The values that a writer's texts stand for: ids are separated by commas, whole numbers become numbers. */
export function valuesOf({ several, of, schema }: Wanted, texts: readonly string[]): (string | number)[] {
  const single = several && of ? texts.flatMap((text) => text.split(',')) : texts;
  return single.map((text) => text.trim()).filter(Boolean).map((text) => (/^\d+$/.test(text) && schema && z.safeParse(schema, Number(text)).success ? Number(text) : text));
}

/** What is wrong with the answers to a template's questions, all at once. */
export function answerProblems({ kind, asks }: Template, answers: Answers, library: Library): NewProblem[] {
  const [noun] = KINDS[kind].noun;
  const names = asks.map(({ name }) => name);
  const unknown = Object.keys(answers)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const meant = nearest(name, names);
      return { flag: name, message: `a new ${noun} has no such flag`, hint: meant ? `did you mean \`--${meant}\`?` : `it has: ${names.map((one) => `--${one}`).join(', ')}` };
    });
  return [...unknown, ...asks.flatMap((ask) => askProblems(kind, ask, answers[ask.name] ?? [], library))];
}

/** What is wrong with the answer to one question. */
export function askProblems(kind: Kind, ask: Ask, texts: readonly string[], library: Library): NewProblem[] {
  const flag = ask.name;
  const wanted = wantedBy(kind, ask);
  const values = valuesOf(wanted, texts);
  if (values.length === 0) return ask.needed ? [{ flag, message: `a new ${KINDS[kind].noun[0]} needs it`, hint: `add ${usage(kind, ask, library)}` }] : [];
  if (values.length > 1 && !wanted.several) return [{ flag, message: `it stands here ${values.length} times`, hint: 'keep one of them' }];
  if (flag === 'id') return ID_PATTERN.test(String(values[0])) ? [] : [{ flag, message: `"${values[0]}" is not an id`, hint: `write \`${idFromTitle(String(values[0])) || 'lower-case-words'}\`` }];
  return values.flatMap((value) => valueProblems(flag, wanted, value, library));
}

function valueProblems(flag: string, { of, words, schema }: Wanted, value: string | number, library: Library): NewProblem[] {
  if (of) {
    if (library.ids[of].has(String(value))) return [];
    const titled = [...library.ids[of]].find(([, title]) => title.toLowerCase() === String(value).toLowerCase())?.[0];
    const meant = titled ?? nearest(String(value), library.ids[of].keys());
    const some = [...library.ids[of].keys()].slice(0, 6);
    const hint = meant ? `did you mean \`${meant}\`?` : some.length > 0 ? `the ids are the file names in ${library.folder}/${KINDS[of].folder}: ${some.join(', ')}${library.ids[of].size > some.length ? ' …' : ''}` : `there is none yet: begin with \`npm run new -- ${of}\``;
    return [{ flag, message: `no ${KINDS[of].noun[0]} has the id "${value}"`, hint }];
  }
  if (words) {
    if (words.includes(String(value))) return [];
    const meant = words.find((word) => word.toLowerCase() === String(value).toLowerCase()) ?? nearest(String(value), words);
    return [{ flag, message: `it cannot be "${value}"`, hint: meant ? `did you mean \`${meant}\`?` : `write ${words.map((word) => `\`${word}\``).join(', ')}` }];
  }
  const result = schema && z.safeParse(schema, value);
  return result?.success === false ? [{ flag, message: result.error.issues.map(({ message, code }) => (code === 'invalid_union' ? `"${value}" has another form` : message)).join('; ') }] : [];
}

/** A flag as one types it, with its values where they are few. */
function usage(kind: Kind, ask: Ask, library: Library): string {
  const { words, of, schema } = wantedBy(kind, ask);
  const ids = of ? [...library.ids[of].keys()] : [];
  const choices = words ?? (ids.length <= 12 ? ids : []);
  const few = choices.length > 0 ? `: ${choices.map((word) => `\`${word}\``).join(', ')}` : '';
  return `\`--${ask.name} ${of ? 'ID' : words ? 'WORD' : schema instanceof z.ZodNumber ? 'NUMBER' : '"…"'}\`${few}`;
}
