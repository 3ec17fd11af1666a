import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkContent } from '../check/check.ts';
import { readContent } from '../entries/read.ts';
import { leastTime, processorTime, type Benchmark } from './benchmark.ts';
import { copiesOf, writeFiles, type CopiedFile } from './copies.ts';

const LARGE = 3000;
const SMALL = 300;
const RUNS = 5;
/** What the design allows a check of 3,000 files, from the start of its process, on 2 cores. */
const BUDGET = 2;

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

/** The checker on sites made of the real content. */
export const check: Benchmark = {
  id: 'check',
  title: 'npm run check',
  run: async (root, folder) => {
    const content = await readContent(root);
    const [large, small] = [join(folder, 'large'), join(folder, 'small')];
    const [many, few] = [LARGE, SMALL].map((files) => copiesOf(content, Math.ceil(files / content.length))) as [CopiedFile[], CopiedFile[]];
    await writeFiles(large, many);
    await writeFiles(small, few);

    const command = (cwd: string) => promisify(execFile)(process.execPath, [join(root, 'scripts/check.ts'), '--format', 'json'], { cwd, maxBuffer: 1 << 28 }).catch(({ code }: { code: number }) => code);
    // The first run leaves compiled code behind for the others, as it does for a writer.
    await command(small);
    const whole = await leastTime(RUNS, () => command(large));
    const wholeSmall = await leastTime(RUNS, () => command(small));
    const run = (work: () => unknown) => leastTime(RUNS, work, processorTime);
    await checkContent(large);
    const checked = await run(() => checkContent(large));
    const checkedSmall = await run(() => checkContent(small));
    const parsed = await run(() => readContent(large));
    return {
      ratios: [
        { name: `a file among ${many.length} against one among ${few.length}`, value: checked / many.length / (checkedSmall / few.length), atMost: 2 },
        { name: 'checking against reading and parsing alone', value: checked / parsed, atMost: 2.5 },
      ],
      facts: [
        `${many.length} files take ${seconds(whole)} from the start of the process, of a budget of ${BUDGET} s on 2 cores; here are ${availableParallelism()}`,
        `${few.length} files take ${seconds(wholeSmall)}`,
        `${seconds(checked)} of processor time once Node is warm, ${seconds(parsed)} of it to read and parse`,
      ],
    };
  },
};
