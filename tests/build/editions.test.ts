import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { buildFixture, type Fixture } from '../support/fixture.ts';

let site: Fixture;
beforeAll(async () => {
  site = await buildFixture('small');
  expect(site.output).toContain('waymark.zip has');
});

test('content without a history is as old as what was last compared with its source', async () => {
  expect(await site.html('offline.html')).toMatch(/content of <time [^>]*datetime="2026-01-31T00:00:00.000Z"[^>]*>31 January 2026</);
});

// Last: it builds anew.
test('the same content makes the same files in the zip, byte for byte', async () => {
  // Pagefind writes the values of a filter in an order of chance, so its index is left out.
  const read = async () => Object.entries(unzipSync(await readFile(join(site.folder, 'waymark.zip')))).filter(([path]) => !path.includes('/search/disk/'));
  const before = await read();
  await site.rebuild();
  expect(site.exitCode).toBe(0);
  const after = await read();
  expect(after.length).toBeGreaterThan(30);
  expect(after.map(([path]) => path)).toEqual(before.map(([path]) => path));
  expect(after.filter(([, bytes], index) => !Buffer.from(bytes).equals(before[index]?.[1] ?? Buffer.of())).map(([path]) => path)).toEqual([]);
});
