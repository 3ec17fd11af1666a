import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sizesOf } from '../../../src/integrations/downloads.ts';

test('an edition that is offered and not there is named', async () => {
  const root = await mkdtemp(join(tmpdir(), 'downloads-'));
  try {
    await writeFile(join(root, 'here.epub'), '12345');
    expect(await sizesOf(root, ['here.epub'])).toEqual(new Map([['here.epub', 5]]));
    await expect(sizesOf(root, ['here.epub', 'gone.epub', 'lost.epub'])).rejects.toThrow('2 editions are missing that the pages offer:\ngone.epub\nlost.epub');
  } finally {
    await rm(root, { recursive: true });
  }
});
