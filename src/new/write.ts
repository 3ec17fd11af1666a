import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NewFile } from './plan.ts';
import type { NewProblem } from './problem.ts';

/**
 * Writes new files, all or none. A file that is there, also one that appeared since the plan was made, stays as it is.
 *
 * @returns what kept them from being written.
 */
export async function writeFiles(root: string, files: readonly NewFile[]): Promise<NewProblem[]> {
  const written: string[] = [];
  try {
    for (const { file, text } of files) {
      const path = join(root, file);
      await mkdir(dirname(path), { recursive: true });
      // `x` fails where a file exists: between looking and writing there is no gap.
      await writeFile(path, text, { flag: 'wx' });
      written.push(path);
    }
    return [];
  } catch (error) {
    await Promise.all(written.map((path) => rm(path)));
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return [{ message: `${files[written.length]?.file} is there already`, hint: 'nothing is written over: choose another title or `--id`' }];
  }
}
