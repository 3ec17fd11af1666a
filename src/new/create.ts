import { entryUrl } from '../catalog/urls.ts';
import { nearest } from '../check/nearest.ts';
import { PLACEHOLDER } from '../check/placeholder.ts';
import { KIND_NAMES, KINDS, type Kind } from '../schema/kinds.ts';
import { answerProblems, wantedBy } from './answers.ts';
import { readLibrary } from './library.ts';
import { planEntry, type NewFile } from './plan.ts';
import type { NewProblem } from './problem.ts';
import type { Prompter } from './prompter.ts';
import { askKind, askRest } from './questions.ts';
import type { Answers } from './template.ts';
import { TEMPLATES } from './templates/index.ts';
import { writeFiles } from './write.ts';

/** What a writer wants: a kind, if they named one, and answers by flag. */
export interface Request {
  root: string;
  /** The content folder, from the root. */
  folder: string;
  kind?: string | undefined;
  answers: Answers;
  today: string;
  /** How to ask for what is missing; without it, what is missing is a problem. */
  prompter?: Prompter | undefined;
}

/** Writes a new entry, or says what keeps it from being written: then nothing is. */
export async function createEntry({ root, folder, kind: named, answers: given, today, prompter }: Request): Promise<{ files: NewFile[]; problems: NewProblem[] }> {
  if (named !== undefined && !isKind(named)) return { files: [], problems: [unknownKind(named)] };
  if (named === undefined && !prompter) return { files: [], problems: [{ message: 'what is it to be?', hint: `name a kind: \`npm run new -- ${KIND_NAMES.join('`, `')}\`` }] };
  const library = await readLibrary(root, folder);
  const kind = named ?? (await askKind(prompter as Prompter));
  const missing = TEMPLATES[kind].asks.some(({ name, needed }) => needed && given[name] === undefined);
  let answers = given;
  if (missing && prompter) {
    // What the flags say is judged before the questions begin.
    const wrong = answerProblems(TEMPLATES[kind], given, library).filter(({ flag = '' }) => given[flag] !== undefined);
    if (wrong.length > 0) return { files: [], problems: wrong };
    answers = await askRest(kind, given, library, prompter);
  }
  const { files, problems } = planEntry(kind, answers, { library, today });
  if (problems.length > 0) return { files: [], problems };
  const blocked = await writeFiles(root, files);
  return { files: blocked.length > 0 ? [] : files, problems: blocked };
}

/** What was written, and what to do now. */
export function reportNew(files: readonly NewFile[]): string {
  const open = files.reduce((sum, { text }) => sum + text.split(PLACEHOLDER).length - 1, 0);
  const [main] = files;
  return [
    ...files.map(({ file }) => `${file} is written.`),
    ...(open > 0 ? [`Replace the ${open} ${open === 1 ? 'text that begins' : 'texts that begin'} with "${PLACEHOLDER.trim()}", which \`npm run check\` lists, and delete the comments that you do not need.`] : []),
    `${open > 0 ? '' : '`npm run check` checks it; '}\`npm run dev\` shows it${main ? ` at ${entryUrl(main)}` : ''}.`,
  ].join('\n');
}

/** What can be said on the command line. */
export function usage(): string {
  const lines = KIND_NAMES.map((kind) => {
    const flags = TEMPLATES[kind].asks.map((ask) => {
      const { words, of } = wantedBy(kind, ask);
      const flag = `--${ask.name} ${of ? 'ID' : words ? words.join('|') : '"…"'}`;
      return ask.needed ? flag : `[${flag}]`;
    });
    return `  ${kind}\n    ${flags.join(' ')}`;
  });
  return ['npm run new                             asks what it needs to know', 'npm run new -- KIND --title "…" …       writes at once what the flags say', '', ...lines].join('\n');
}

const isKind = (name: string): name is Kind => name in KINDS;

function unknownKind(name: string): NewProblem {
  const plain = name.toLowerCase();
  const meant = KIND_NAMES.find((kind) => KINDS[kind].noun.includes(plain)) ?? nearest(plain, KIND_NAMES);
  return { message: `there is no kind "${name}"`, hint: meant ? `did you mean \`${meant}\`?` : `the kinds are: ${KIND_NAMES.join(', ')}` };
}
