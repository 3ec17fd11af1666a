import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { multiplyRoadmaps } from '../../../src/bench/multiply-roadmaps.ts';
import { checkContent } from '../../../src/check/check.ts';
import { readContent } from '../../../src/entries/read.ts';
import { ROOT } from '../../support/astro-build.ts';

test('roadmaps can be had several times, and nothing but their signs speaks against it', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'multiply-'));
  try {
    await multiplyRoadmaps(join(ROOT, 'content'), join(parent, 'content'), 3);
    const { problems, files } = await checkContent(parent);
    expect(problems.filter(({ rule, severity }) => rule !== 'roadmap-signs' && severity !== 'warning')).toEqual([]);
    const count = (found: typeof files) => found.filter(({ entry }) => entry?.kind === 'roadmap' || entry?.kind === 'stage').length;
    expect(count(files)).toBe(3 * count(await readContent(ROOT)));
    // A link of a copy stays in the copy.
    expect(files.find(({ file }) => file === 'content/roadmaps/ml-engineer-2025-3/roadmap.mdx')?.text).not.toMatch(/ml-engineer-2025(?!-3)/);
  } finally {
    await rm(parent, { recursive: true });
  }
});
