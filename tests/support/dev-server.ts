import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT, type Folders } from './astro-build.ts';

/** A running `astro dev` on content of its own. */
export interface DevServer {
  /** Its address, without a slash at the end. */
  address: string;
  /** What it wrote to stdout and stderr so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts the real dev server and waits until it answers. @param environment more variables for it. */
export async function startDevServer({ content, out, cache }: Folders, environment: Record<string, string> = {}): Promise<DevServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'dev', '--ignore-lock', '--port', String(port)], {
    cwd: ROOT,
    env: { ...process.env, ...environment, NODE_ENV: 'development', VITEST: undefined, NO_COLOR: '1', FORCE_COLOR: undefined, ASTRO_TELEMETRY_DISABLED: '1', WAYMARK_CONTENT: content, WAYMARK_OUT: out, WAYMARK_CACHE: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data));
  child.stderr.on('data', (data: Buffer) => (output += data));
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const address = `http://localhost:${port}`;
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`astro dev ended:\n${output}`);
    return (await fetch(`${address}/about.html`).catch(() => undefined))?.ok;
  });
  return {
    address,
    output: () => output,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/**
 * Saves a file until what follows from it is seen. The watcher takes two events within 50 ms for one, and may miss one on a busy machine:
 * a writer would save again.
 *
 * @param seen waits a while, and says whether it came.
 */
export function saveUntil(path: string, text: string, seen: () => Promise<boolean>): Promise<void> {
  return until(async () => {
    await writeFile(path, text);
    return seen();
  });
}

/** Asks again until the answer is a yes. The test's own time limit ends it. */
export async function until(ask: () => Promise<unknown>): Promise<void> {
  while (!(await ask())) await new Promise((again) => setTimeout(again, 50));
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port'))));
    });
  });
}
