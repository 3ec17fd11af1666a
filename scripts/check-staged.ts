// Checks the content of the next commit, and fixes what is sure: `npm run check:staged`. The pre-commit hook runs it; `npm run hooks`
// turns the hook on.
import { isPublishable } from '../src/check/check.ts';
import { forTerminal, inLine } from '../src/check/problem.ts';
import { reportText } from '../src/check/report.ts';
import { checkStaged } from '../src/contributions/staged.ts';

// The content folder of the repository: a commit knows no other.
const result = await checkStaged(process.cwd());
if (result.problems.length > 0 || result.fixed?.length) console.error(await reportText(result));
if (result.restaged.length > 0) console.error('What was fixed is staged.');
for (const { file } of result.restaged.filter(({ differs }) => differs)) console.error(forTerminal(inLine(`${file} in your folder has other changes in the same lines and stays as it is.`)));
if (!isPublishable(result)) {
  console.error('Nothing was committed. Correct this, `git add` the files, and commit again.');
  process.exitCode = 1;
}
