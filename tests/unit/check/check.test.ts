import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkContent, isPublishable } from '../../../src/check/check.ts';
import { FORMATS, reportText } from '../../../src/check/report.ts';
import { RULES } from '../../../src/check/rules/index.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const TODAY = new Date('2026-11-21');
const rules = (fixture: string) => at(`tests/fixtures/rules/${fixture}`);

describe('a report for people', () => {
  test('of sound content counts what was looked at', async () => {
    expect(reportText(await checkContent(rules('unused'), 'good', TODAY))).toBe(`No problems: 4 files, 3 entries, ${RULES.length} rules.`);
  });

  test('of one problem says so in the singular', async () => {
    expect(reportText(await checkContent(rules('roadmap-signs'), 'bad', TODAY)).split('\n').at(-1)).toBe(`1 problem in 1 of 7 files, 7 entries, ${RULES.length} rules.`);
  });

  test('counts warnings apart, and they do not stop a build', async () => {
    const result = await checkContent(rules('unused'), 'bad', TODAY);
    expect(reportText(result).split('\n').at(-1)).toBe(`3 warnings in 3 of 4 files, 3 entries, ${RULES.length} rules.`);
    expect(isPublishable(result)).toBe(true);
    expect(isPublishable(await checkContent(rules('durations'), 'bad', TODAY))).toBe(false);
  });

  test('of the site’s own content has no problems', async () => {
    const result = await checkContent(at('.'), 'content', TODAY);
    expect(reportText(result)).toMatch(/^No problems: /);
    expect(result.files.length).toBeGreaterThan(100);
  });
});

describe('a report for programs', () => {
  test('annotates the very place on GitHub, with what breaks a line escaped', async () => {
    const [first] = FORMATS.github(await checkContent(rules('durations'), 'bad', TODAY)).split('\n');
    expect(first).toBe(
      '::error file=bad/roadmaps/walk/01-start.mdx,line=7,col=11,endColumn=19,title=durations::the modules take 3–4 months, and the stage 2 months%0Acorrect a duration, or say in `sourceNote` that the source contradicts itself',
    );
    expect(FORMATS.github(await checkContent(rules('unused'), 'bad', TODAY))).toMatch(/^::warning file=/);
  });

  test('is JSON with the problems in full', async () => {
    const { problems, files, entries } = JSON.parse(FORMATS.json(await checkContent(rules('durations'), 'bad', TODAY)));
    expect(problems).toEqual([expect.objectContaining({ file: 'bad/roadmaps/walk/01-start.mdx', line: 7, column: 11, length: 8, rule: 'durations', message: expect.any(String), hint: expect.any(String) })]);
    expect([files, entries]).toEqual([4, 4]);
  });
});

describe('npm run check', () => {
  const check = (cwd: string, ...more: string[]) =>
    promisify(execFile)(process.execPath, [at('scripts/check.ts'), '--today', '2026-11-21', '--format', 'text', ...more], { cwd: at(cwd) }).then(
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
    expect(stderr).toMatch(/\n2 problems and 2 warnings in 2 of 2 files, \d+ entries, \d+ rules\.\n$/);
  });

  test('writes JSON to standard output, also when something is wrong', async () => {
    const { code, stdout } = await check('tests/fixtures/dangling-reference', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ rule: 'references' }, { rule: 'references' }, { severity: 'warning' }, { severity: 'warning' }], files: 2 });
  });

  test('says of an argument that it does not know what it takes', async () => {
    for (const wrong of [['--format', 'xml'], ['--quick']]) {
      const { code, stderr } = await check('tests/fixtures/small', ...wrong);
      expect(code).toBe(2);
      expect(stderr).toContain('npm run check -- [--format text|github|json]');
    }
  });
});
