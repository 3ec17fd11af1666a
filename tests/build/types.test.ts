import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { ROOT } from '../support/astro-build.ts';

test('the types of the code hold, in pages and components too', async () => {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'check'], { cwd: ROOT, env }).catch((error: { stdout: string }) => error);
  // It writes colours wherever its output goes.
  expect(stripVTControlCharacters(stdout)).toContain('- 0 errors');
});
