import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from './astro-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run, from the project's root, in which fixture sites are built. */
    workFolder: string;
  }
}

/** Makes a folder that is only this run's and is gone after it. It lies in the project because content has to. */
export async function makeWorkFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const path = await mkdtemp(join(ROOT, '.cache', 'test-'));
  return { folder: path.slice(ROOT.length).replaceAll('\\', '/').replace(/^\//, ''), remove: () => rm(path, { recursive: true, force: true }) };
}

export default async function setup(project: TestProject) {
  const { folder, remove } = await makeWorkFolder();
  project.provide('workFolder', folder);
  return remove;
}
