import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Attack } from '../support/attack-case.ts';
import { attacks, writeAttack } from '../support/attack-site.ts';

const CHECK = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url));
const MEMORY = new URL('../support/report-memory.ts', import.meta.url).href;
const SECOND = 1000;
const MEGABYTE = 1024;

interface Outcome {
  /** The exit code; `undefined` for a check that was ended by a signal. */
  code: number | undefined;
  report: string;
  /** The most memory that the check took, in kilobytes. */
  memory: number;
}

/** Runs the check as a writer does, on the small site with the files of an attack. */
async function check(attack: Attack): Promise<Outcome> {
  const root = await mkdtemp(join(tmpdir(), 'attack-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeAttack(root, attack);
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', MEMORY, CHECK, '--format', 'text', '--today', '2026-11-21'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], timeout: 60 * SECOND, killSignal: 'SIGKILL' });
    const [report, memory] = [[] as Buffer[], [] as Buffer[]];
    for (const [stream, into] of [[child.stdout, report], [child.stderr, report], [child.stdio[3], memory]] as const) stream?.on('data', (data: Buffer) => into.push(data));
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? undefined, report: Buffer.concat(report).toString(), memory: Number(Buffer.concat(memory).toString()) }));
  });
}

const cases = await attacks();

test('there are attacks, and each says what it tries', () => {
  expect(cases.length).toBeGreaterThan(10);
  for (const [name, { tries, files }] of cases) {
    expect(tries, name).toMatch(/^[A-Z].*\.$/s);
    expect(Object.keys(files).length, name).toBeGreaterThan(0);
  }
});

// What kills the checker is to kill its own process, and no other case's.
describe.concurrent('the check answers', () => {
  test.each(cases)('%s', async (_, attack) => {
    const { code, report, memory } = await check(attack);
    const lines = report.split('\n');
    // A stack trace and an error of the program are no answer.
    expect(report).not.toMatch(/^\s*at .*:\d+:\d+\)?$|\b(?:Range|Type|Reference|Syntax)Error\b|panicked|FATAL ERROR/m);
    expect(attack.refused.filter((beginning) => !lines.some((line) => line.startsWith(beginning))), report).toEqual([]);
    expect(code, report).toBe(attack.refused.length > 0 ? 1 : 0);
    expect(memory).toBeGreaterThan(0);
    expect(memory / MEGABYTE, 'megabytes').toBeLessThan(500);
    // Whatever a file says, GitHub Actions finds no command in the report.
    expect(report.split(/\r\n|\r|\n/).filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  });
});
