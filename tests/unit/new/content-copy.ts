import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const SMALL = fileURLToPath(new URL('../../fixtures/small/content', import.meta.url));

/** A folder with a copy of the small site's content, gone after the test. */
export async function copyContent(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'waymark-new-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(SMALL, join(root, 'content'), { recursive: true });
  return root;
}
