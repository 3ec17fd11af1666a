import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkContent, reportCheck } from '../../../src/check/check.ts';
import { RULES } from '../../../src/check/rules/index.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

describe('a report', () => {
  test('of sound content counts what was looked at', async () => {
    expect(reportCheck(await checkContent(at('tests/fixtures/rules/references'), 'good'))).toBe(`No problems: 3 files, 3 entries, ${RULES.length} rules.`);
  });

  test('of one problem says so in the singular', async () => {
    expect(reportCheck(await checkContent(at('tests/fixtures/rules/roadmap-signs'), 'bad')).split('\n').at(-1)).toBe(`1 problem in 1 of 7 files (${RULES.length} rules).`);
  });

  test('of the site’s own content has no problems', async () => {
    const result = await checkContent(at('.'));
    expect(reportCheck(result)).toMatch(/^No problems: /);
    expect(result.files.length).toBeGreaterThan(100);
  });
});

describe('npm run check', () => {
  const check = (cwd: string) =>
    promisify(execFile)(process.execPath, [at('scripts/check.ts')], { cwd: at(cwd) }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );

  test('ends with 0 and one line where all is well', async () => {
    expect(await check('tests/fixtures/small')).toEqual({ code: 0, stdout: expect.stringMatching(/^No problems: \d+ files, \d+ entries, \d+ rules\.\n$/), stderr: '' });
  });

  test('ends with 1 and everything that is wrong on stderr', async () => {
    const { code, stdout, stderr } = await check('tests/fixtures/dangling-reference');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('content/skills/stones.yaml:9:5 references: no skill has the id "stonse"\n');
    expect(stderr).toMatch(/\n2 problems in 2 of 2 files \(\d+ rules\)\.\n$/);
  });
});
