import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const ASTRO = join(ROOT, 'node_modules/astro/bin/astro.mjs');

/** Where a build reads and writes, from the project's root. */
export interface Folders {
  content: string;
  out: string;
  cache: string;
}

/** Runs the real `astro build`, as `npm run build` does, with other folders. @param siteUrl where the site will be published. */
export function astroBuild({ content, out, cache }: Folders, siteUrl?: string): Promise<{ exitCode: number; output: string }> {
  return new Promise((done, fail) => {
    const environment = {
      ...process.env,
      // Vitest sets these for its workers; a build is for readers.
      NODE_ENV: 'production',
      VITEST: undefined,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Pages that say how old something is say the same every day: 21 November 2026.
      SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21) / 1000),
      WAYMARK_CONTENT: content,
      WAYMARK_OUT: out,
      WAYMARK_CACHE: cache,
      SITE_URL: siteUrl,
    };
    const child = spawn(process.execPath, [ASTRO, 'build'], { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data));
    child.stderr.on('data', (data: Buffer) => (output += data));
    child.on('error', fail);
    child.on('close', (code) => done({ exitCode: code ?? 1, output }));
  });
}
