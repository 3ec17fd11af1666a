import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { ROOT } from '../support/astro-build.ts';

test('the types of the code hold, in pages and components too', async () => {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ASTRO_TELEMETRY_DISABLED: '1' };
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'check'], { cwd: ROOT, env }).catch((error: { stdout: string }) => error);
  expect(stdout.match(/^.* error .*ts\(.*$/gm) ?? []).toEqual([]);
  // Not only that it said nothing.
  expect(stdout).toContain('- 0 errors');
});
