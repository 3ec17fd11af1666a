// Judges a pull request from a fork, and takes its content if it may come in: `npm run check:pull-request -- --head FOLDER`.
// It is for GitHub Actions: the content folder of this checkout is replaced.
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatProblems } from '../src/check/problem.ts';
import { takeContent } from '../src/contributions/pull-request.ts';

const { values } = parseArgs({ options: { head: { type: 'string' } } });
if (values.head === undefined) {
  console.error('npm run check:pull-request -- --head FOLDER');
  process.exit(2);
}

const { changesContent, problems } = takeContent(process.cwd(), values.head);
if (problems.length > 0) {
  console.error(formatProblems(problems, () => undefined));
  process.exitCode = 1;
} else {
  console.log(changesContent ? 'The content of the pull request is in content/.' : 'The pull request changes no content.');
}
// Later steps and jobs of the workflow ask for it.
if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `content=${changesContent}\n`);
