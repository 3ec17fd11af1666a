import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseBodies } from '../../../src/entries/body-process.ts';
import { LIMITS } from '../../../src/schema/limits.ts';

const words = async (...texts: string[]) => (await parseBodies(texts)).map(({ tree, error }) => (tree ? JSON.stringify(tree).match(/"value":"([^"]*)"/)?.[1] : error?.message));

describe('bodies are read in another process', () => {
  test('in their order, whatever is in them', async () => {
    expect(await words('a', '', 'b\u2028c\nd', 'e\u0000', '😀')).toEqual(['a', undefined, 'b\u2028c\\nd', expect.stringContaining('e'), '😀']);
    expect(await words()).toEqual([]);
  });

  test('of which one that crashes the parser costs itself alone', async () => {
    const crash = 'this text makes the parser crash';
    expect(await words('a', 'import "\\', 'b', `export const a=${'['.repeat(8000)}`, 'c')).toEqual(['a', crash, 'b', crash, 'c']);
  });

  test('and one that would take minutes too', async () => {
    expect(await words('a', `${'{'.repeat(5000)}\n`.repeat(20), 'b')).toEqual(['a', 'this text takes too long to read', 'b']);
  });

  test('and what cannot be read is shown where the text begins', async () => {
    const [found] = await parseBodies(['\n\n  \nimport "\\']);
    expect(found?.error).toMatchObject({ line: 4, column: 1 });
  });
});

// What another process has taken at the most is known where Linux says it.
describe.runIf(process.platform === 'linux')('the process takes less than 500 MB for', () => {
  const WORKER = fileURLToPath(new URL('../../../src/entries/body-worker.ts', import.meta.url));
  const full = (piece: string, lines = '\n') => `${piece.repeat(Math.floor(9000 / piece.length))}${lines}`.repeat(27).slice(0, LIMITS.textBytes - 2000);

  test.each([
    ['quotes', full('"')],
    ['emphasis', full('*a* ')],
    ['references', `${'&lt;'.repeat(1000)}\n`.repeat(LIMITS.references / 1000)],
    ['lists', `${'- '.repeat(20)}a\n`.repeat(5500)],
    ['tables', `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${`${'|b'.repeat(2000)}|\n`.repeat(55)}`],
    ['dashes', full('a--b...')],
    ['lines', 'a\\\n'.repeat(80_000)],
  ])('%s', async (_, text) => {
    const child = fork(WORKER, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const most = await new Promise<number>((done) => {
      child.on('message', (message) => {
        if (message === 'ready') child.send(text);
        else done(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]));
      });
    });
    child.disconnect();
    expect(most / 1024, 'megabytes').toBeGreaterThan(10);
    expect(most / 1024, 'megabytes').toBeLessThan(500);
  });
});
