import { parseArgs } from 'node:util';
import type { NewProblem } from './problem.ts';
import type { Answers } from './template.ts';
import { TEMPLATES } from './templates/index.ts';

/** What the command line says: `stage --roadmap ID --title "…"`. */
export interface Arguments {
  kind?: string;
  answers: Answers;
  help: boolean;
  problems: NewProblem[];
}

/** Reads the command line. Whether a kind has a flag is judged later, with everything else. */
export function parseArguments(args: string[]): Arguments {
  const flags = new Set(Object.values(TEMPLATES).flatMap(({ asks }) => asks.map(({ name }) => name)));
  const options = Object.fromEntries([...flags].map((name) => [name, { type: 'string', multiple: true } as const]));
  const { values, positionals } = parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } }, strict: false, allowPositionals: true });
  const { help = false, ...given } = values;
  const entries = Object.entries(given).map(([name, value]) => [name, [value].flat().map(String)] as const);
  const empty = entries.filter(([name, texts]) => flags.has(name) && texts.some((text) => text === 'true' || text.trim() === '' || text.startsWith('--')));
  const [kind, ...rest] = positionals;
  const known = entries.every(([name]) => flags.has(name));
  return {
    ...(kind === undefined ? {} : { kind }),
    answers: Object.fromEntries(entries),
    help: help === true,
    problems: [
      ...empty.map(([flag]) => ({ flag, message: 'it has no text', hint: `write \`--${flag} "…"\`` })),
      // After a misspelt flag, its text stands alone: the flag is the mistake.
      ...(known && empty.length === 0 ? rest.map((text) => ({ message: `"${text}" belongs to no flag`, hint: 'write a text of several words in quotes: `--title "Two words"`' })) : []),
    ],
  };
}
