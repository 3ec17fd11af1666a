import { forTerminal, inLine } from '../check/problem.ts';
import { KIND_NAMES, KINDS, type Kind } from '../schema/kinds.ts';
import { descriptionOf, formOf, schemaAt } from '../schema/fields.ts';
import { idFromTitle } from '../schema/grammar/id.ts';
import { askProblems, wantedBy } from './answers.ts';
import type { Library } from './library.ts';
import { takenProblems } from './plan.ts';
import type { Prompter } from './prompter.ts';
import { first, type Answers, type Ask } from './template.ts';
import { TEMPLATES } from './templates/index.ts';

/** Asks which kind of entry it is to be. */
export async function askKind(prompter: Prompter): Promise<Kind> {
  const choices = KIND_NAMES.map((kind) => ({ value: kind, label: descriptionOf(KINDS[kind].schema).replace(/^An? /, '').split('. ')[0] ?? kind }));
  const [kind] = await prompter.choose({ message: 'What do you want to add?', choices, optional: false, several: false });
  return kind as Kind;
}

/** Asks what the flags have not said, in the order of the template. Each answer is checked before the next question. */
export async function askRest(kind: Kind, given: Answers, library: Library, prompter: Prompter): Promise<Answers> {
  const answers: Record<string, readonly string[]> = { ...given };
  // The id follows from the title, and the sign from those that are free.
  const open = TEMPLATES[kind].asks.filter(({ name }) => answers[name] === undefined && !['id', 'hue', 'pattern'].includes(name));
  for (const ask of open) {
    const answer = await askOne(kind, ask, answers, library, prompter);
    if (answer.length > 0) answers[ask.name] = answer;
  }
  return answers;
}

async function askOne(kind: Kind, ask: Ask, answers: Answers, library: Library, prompter: Prompter): Promise<readonly string[]> {
  const { of, words, several } = wantedBy(kind, ask);
  const message = messageOf(kind, ask);
  const optional = ask.needed !== true;
  if (of || words) {
    const choices = words?.map((value) => ({ value, label: value })) ?? [...(of ? library.ids[of] : [])].map(([value, title]) => ({ value, label: forTerminal(inLine(title)) }));
    if (choices.length > 0) return prompter.choose({ message, choices, optional, several });
  }
  const validate = (answer: string) => {
    const [problem] = [...askProblems(kind, ask, [answer], library), ...(ask.name === 'title' ? titleProblems(kind, answer, answers, library) : [])];
    return problem && [problem.message, problem.hint].filter(Boolean).join('; ');
  };
  const answer = await prompter.text({ message, optional, validate });
  return answer === undefined ? [] : [answer];
}

function titleProblems(kind: Kind, title: string, answers: Answers, library: Library) {
  const id = first(answers, 'id') ?? idFromTitle(title);
  return takenProblems(kind, kind === 'stage' ? `${first(answers, 'roadmap')}/${id}` : id, answers, library);
}

/** What a question asks: what its field says, and the form that it takes. */
export function messageOf(kind: Kind, { path, name, description = '' }: Ask): string {
  const field = path && schemaAt(KINDS[kind].schema, path);
  if (!field) return `${name}: ${description}`;
  const list = wantedBy(kind, { name, path });
  const form = list.words || list.of ? '' : ` (${formOf(list.schema ?? field)})`;
  return `${name}: ${descriptionOf(field)}${form}`;
}
