import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer, type TestServer } from './server.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/links.ts', import.meta.url));

let server: TestServer;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  server = await startServer(({ url = '', method }, response) => {
    if (url.startsWith('/repos/')) return void response.end(method === 'GET' ? '[]' : '{"number":7}');
    response.writeHead(url === '/gone' ? 404 : 200).end();
  });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Runs the program on a content folder whose one page links to these paths of the server. */
function run(paths: string[], args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<{ code: number; output: string }> {
  mkdirSync(join(folder, 'content/docs'), { recursive: true });
  writeFileSync(join(folder, 'content/docs/d.mdx'), ['---', 'title: D', '---', ...paths.map((path) => `[Page](${server.url}${path})`)].join('\n'));
  const { WAYMARK_CONTENT: _, GITHUB_TOKEN: __, ...rest } = process.env;
  return new Promise((done) => {
    execFile(process.execPath, [SCRIPT, ...args], { cwd: folder, env: { ...rest, ...env } }, (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), output: stdout + stderr }));
  });
}

test('sound links end with 0', async () => {
  expect(await run(['/a', '/b'])).toEqual({ code: 0, output: 'All 2 links open.\n' });
});

test('a dead link ends with 1, and is told with its place', async () => {
  const { code, output } = await run(['/a', '/gone']);
  expect(code).toBe(1);
  expect(output).toContain(`1 of 2 links does not open.\n\n- <${server.url}/gone>: \`404 Not Found\`\n  - \`content/docs/d.mdx:5\`\n`);
});

test('on GitHub Actions, a dead link becomes an issue, and the job is well', async () => {
  const { code, output } = await run(['/gone'], ['--issue'], { GITHUB_TOKEN: 'secret', GITHUB_API_URL: server.url, GITHUB_REPOSITORY: 'o/r' });
  expect([code, output]).toEqual([0, expect.stringMatching(/Issue 7 is open\.\n$/)]);
  expect(output).not.toContain('secret');
  expect(server.asked.at(-1)).toBe('POST /repos/o/r/issues');
});

test('an issue needs a token, and an unknown flag is told', async () => {
  expect(await run([], ['--issue'])).toMatchObject({ code: 2, output: expect.stringContaining('GITHUB_TOKEN') });
  expect(await run([], ['--isue'])).toMatchObject({ code: 2, output: expect.stringContaining('npm run links -- [--issue]') });
});
