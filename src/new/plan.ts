import { readSource } from '../entries/read.ts';
import { fieldsOf } from '../schema/fields.ts';
import { idFromTitle } from '../schema/grammar/id.ts';
import { KINDS, fileForm, type Kind } from '../schema/kinds.ts';
import { LIMITS } from '../schema/limits.ts';
import { reservedFor } from '../schema/reserved.ts';
import { answerProblems, valuesOf, wantedBy } from './answers.ts';
import { complete, setAt, type Draft } from './draft.ts';
import { frontMatter } from './front-matter.ts';
import { freeSign, nextPlace, type Library } from './library.ts';
import type { NewProblem } from './problem.ts';
import { first, type Answers, type Template } from './template.ts';
import { TEMPLATES } from './templates/index.ts';

/** A file that is about to be written. */
export interface NewFile {
  kind: Kind;
  /** The entry's id; a stage's with its roadmap's. */
  id: string;
  /** The path from the project's root. */
  file: string;
  text: string;
}

interface PlanOptions {
  library: Library;
  /** The day of the check: `2026-03-31`. */
  today: string;
  /** Makes an example for readers: with a text, and without comments that name the optional fields. */
  example?: boolean;
}

/**
 * The files of a new entry, as they would be written: what the schema of the kind accepts, and nothing that is there already.
 * Nothing is written here. Where there are problems there are no files.
 */
export function planEntry(kind: Kind, answers: Answers, options: PlanOptions): { files: NewFile[]; problems: NewProblem[] } {
  const template = TEMPLATES[kind];
  const found = answerProblems(template, answers, options.library);
  if (found.length > 0) return { files: [], problems: found };

  const own = first(answers, 'id') ?? idFromTitle(first(answers, 'title') ?? '');
  if (own === '') return { files: [], problems: [{ flag: 'title', message: 'no id can be made from this title', hint: 'add `--id some-words`' }] };
  const roadmap = first(answers, 'roadmap') ?? '';
  const place = kind === 'stage' ? nextPlace(options.library, roadmap) : 0;
  const id = kind === 'stage' ? `${roadmap}/${own}` : own;
  const taken = takenProblems(kind, id, answers, options.library);
  if (taken.length > 0) return { files: [], problems: taken };

  const plans = [planFile(template, { answers, id, place }, options)];
  if (kind === 'roadmap') {
    const title = first(answers, 'stage') ?? 'First stage';
    const others = options.example ? exampleAnswers(TEMPLATES.stage) : {};
    plans.push(planFile(TEMPLATES.stage, { answers: { ...others, roadmap: [id], title: [title] }, id: `${id}/${idFromTitle(title) || 'first-stage'}`, place: 1 }, options));
  }
  const problems = plans.flatMap((plan) => plan.problems);
  return problems.length > 0 ? { files: [], problems } : { files: plans.map((plan) => plan.file), problems: [] };
}

/** The answers that a template's example stands for. */
export function exampleAnswers({ example }: Template): Answers {
  return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, [value].flat()]));
}

interface Subject {
  answers: Answers;
  id: string;
  place: number;
}

function planFile(template: Template, { answers, id, place }: Subject, { library, today, example = false }: PlanOptions): { file: NewFile; problems: NewProblem[] } {
  const { kind, asks } = template;
  const body = example ? template.exampleBody : template.body;
  const draft: Draft = { verified: today };
  for (const ask of asks) {
    const wanted = wantedBy(kind, ask);
    const values = valuesOf(wanted, answers[ask.name] ?? []);
    if (ask.path && values.length > 0) setAt(draft, ask.path, wanted.several ? values : values[0]);
  }
  const sign = freeSign(library.signs, { hue: first(answers, 'hue'), pattern: first(answers, 'pattern') });
  for (const { path, value } of template.derive?.(answers, { library, place, sign }) ?? []) setAt(draft, path, value);

  const { schema } = KINDS[kind];
  const front = frontMatter(fieldsOf(schema), complete(schema, draft) as Draft, { offer: !example });
  const path = pathOf(kind, id, place);
  const file = `${library.folder}/${path}`;
  const text = path.endsWith('.mdx') ? `---\n${front}---\n\n${body ?? ''}\n` : front;
  const { issues, parsed } = readSource(file, path, text);
  const problems = [...issues.map(({ path: at, message }) => ({ at, message })), ...(parsed?.problems ?? []).map(({ message }) => ({ at: [] as PropertyKey[], message }))];
  return {
    file: { kind, id, file, text },
    problems: problems.map(({ at, message }) => {
      const flag = asks.find(({ path: own }) => own?.join() === at.join())?.name;
      return flag === undefined ? { message: `${at.join('.')}: ${message}` } : { flag, message };
    }),
  };
}

/** `stage`, `walk/start`, 3 is `roadmaps/walk/03-start.mdx`. */
function pathOf(kind: Kind, id: string, place: number): string {
  const [roadmap = '', own = roadmap] = id.split('/');
  return fileForm(kind).replace('content/', '').replace('<roadmap>', roadmap).replace('<nn>', String(place).padStart(2, '0')).replace('<id>', own);
}

/** What is there already, and would be written over or confused with the new entry. */
export function takenProblems(kind: Kind, id: string, answers: Answers, { ids, files, signs, folder, stages }: Library): NewProblem[] {
  const flag = first(answers, 'id') === undefined ? 'title' : 'id';
  const own = id.split('/').at(-1) ?? '';
  if (own.length > LIMITS.id) return [{ flag, message: `an id of ${own.length} characters`, hint: `at most ${LIMITS.id}: add \`--id some-fewer-words\`` }];
  const reserved = reservedFor(kind, own);
  if (reserved !== undefined) return [{ flag, message: `nothing of this kind can be called "${own}": ${reserved}`, hint: 'choose another title, or add `--id some-other-words`' }];
  const folders = [...files].filter((file) => kind === 'roadmap' && file.startsWith(`${folder}/roadmaps/${id}/`));
  if (ids[kind].has(id) || folders.length > 0) return [{ flag, message: `the id "${id}" is taken: ${ids[kind].get(id) ?? folders[0]}`, hint: 'nothing is written over: choose another title, or add `--id some-other-words`' }];
  if (kind === 'stage' && (stages.get(id.split('/')[0] ?? '')?.length ?? 0) >= 99) return [{ flag: 'roadmap', message: 'a roadmap has at most 99 stages' }];
  if (kind !== 'roadmap') return [];
  const [hue, pattern] = [first(answers, 'hue'), first(answers, 'pattern')];
  if (freeSign(signs, { hue, pattern })) return [];
  const other = freeSign(signs, { hue }) ?? freeSign(signs);
  return [{ flag: pattern === undefined ? 'hue' : 'pattern', message: `another roadmap has the sign ${[hue, pattern].filter(Boolean).join(' ')} already`, hint: other ? `${other.hue} ${other.pattern} is free` : 'all signs are taken: add a hue or a pattern in src/schema/roadmap.ts' }];
}
