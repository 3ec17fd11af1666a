// Writes a new entry of the content: `npm run new`, or `npm run new -- stage --roadmap ID --title "…"`.
import { parseArguments } from '../src/new/arguments.ts';
import { createEntry, reportNew, usage } from '../src/new/create.ts';
import { formatNewProblems } from '../src/new/problem.ts';
import { Cancelled, terminal } from '../src/new/prompter.ts';
import { FOLDERS } from '../src/site/folders.ts';

const { kind, answers, help, problems } = parseArguments(process.argv.slice(2));
if (help) console.log(usage());
else if (problems.length > 0) fail(formatNewProblems(problems));
else {
  const asks = process.stdin.isTTY && process.stdout.isTTY;
  // The writer's day, not Greenwich's.
  const today = new Date().toLocaleDateString('sv-SE');
  try {
    const result = await createEntry({ root: process.cwd(), folder: FOLDERS.content, kind, answers, today, prompter: asks ? terminal : undefined });
    if (result.problems.length > 0) fail(formatNewProblems(result.problems));
    else console.log(reportNew(result.files));
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    fail('Nothing was written.');
  }
}

function fail(message: string) {
  console.error(message);
  process.exitCode = 1;
}
