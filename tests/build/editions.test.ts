import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
test('the same content makes the same zip, byte for byte', async () => {
  const read = () => readFile(join(site.folder, 'waymark.zip'));
  const before = await read();
  await site.rebuild();
  expect(site.exitCode).toBe(0);
  expect((await read()).equals(before)).toBe(true);
});
