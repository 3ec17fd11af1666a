import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkContent, isPublishable } from '../../../src/check/check.ts';
import { fixProblems } from '../../../src/check/fix.ts';
import { FORMATS, reportText } from '../../../src/check/report.ts';
import { RULES } from '../../../src/check/rules/index.ts';
import { parseArguments } from '../../../src/new/arguments.ts';
import { TEMPLATES } from '../../../src/new/templates/index.ts';
import type { Kind } from '../../../src/schema/kinds.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const TODAY = new Date('2026-11-21');
const rules = (fixture: string) => at(`tests/fixtures/rules/${fixture}`);

describe('a report for people', () => {
  test('of sound content counts what was looked at', async () => {
    expect(await reportText(await checkContent(rules('unused'), 'good', TODAY))).toBe(`No problems: 4 files, 3 entries, ${RULES.length} rules.`);
  });

  test('of one problem says so in the singular', async () => {
    expect((await reportText(await checkContent(rules('roadmap-signs'), 'bad', TODAY))).split('\n').at(-1)).toBe(`1 problem in 1 of 7 files, 7 entries, ${RULES.length} rules.`);
  });

  test('counts warnings apart, and they do not stop a build', async () => {
    const result = await checkContent(rules('unused'), 'bad', TODAY);
    expect((await reportText(result)).split('\n').at(-1)).toBe(`3 warnings in 3 of 4 files, 3 entries, ${RULES.length} rules.`);
    expect(isPublishable(result)).toBe(true);
    expect(isPublishable(await checkContent(rules('durations'), 'bad', TODAY))).toBe(false);
  });

  test('of the site’s own content has no problems', async () => {
    const result = await checkContent(at('.'), 'content', TODAY);
    expect(await reportText(result)).toMatch(/^No problems: /);
    expect(result.files.length).toBeGreaterThan(100);
  });
});

describe('a report for programs', () => {
  test('annotates the very place on GitHub, with what breaks a line escaped', async () => {
    const [first] = (await FORMATS.github(await checkContent(rules('durations'), 'bad', TODAY))).split('\n');
    expect(first).toBe(
      '::error file=bad/roadmaps/walk/01-start.mdx,line=7,col=11,endColumn=19,title=durations::the modules take 12–16 weeks, and the stage 2 months%0Acorrect a duration, or say in `sourceNote` that the source contradicts itself',
    );
    expect(await FORMATS.github(await checkContent(rules('unused'), 'bad', TODAY))).toMatch(/^::warning file=/);
  });

  test('says of what can be mended that it can, and of what was, what it is now', async () => {
    const result = await checkContent(rules('schema'), 'bad', TODAY);
    const annotations = (await FORMATS.github(result)).split('\n');
    expect(annotations.find((line) => line.includes('6 - 12 week'))).toMatch(/%0Awrite: `duration: 6-12 weeks`%0A`npm run check -- --fix` does it$/);
    expect(annotations.find((line) => line.includes('12-6 weeks'))).not.toContain('--fix');
    const notice = (await FORMATS.github(await fixProblems(result))).split('\n').find((line) => line.includes('01-start.mdx'));
    expect(notice).toMatch(/^::notice file=bad\/roadmaps\/walk\/01-start.mdx,line=14,col=15,endColumn=26,title=schema::fixed: `6 - 12 week` is now `6-12 weeks`$/);

    const { problems } = JSON.parse(await FORMATS.json(result)) as { problems: { file: string; fix?: { start: number; end: number; text: string } }[] };
    const [first] = problems.flatMap(({ file, fix }) => (fix && file.endsWith('01-start.mdx') ? [{ file, fix }] : []));
    const text = await readFile(join(rules('schema'), first?.file ?? ''), 'utf8');
    expect([text.slice(first?.fix.start, first?.fix.end), first?.fix.text]).toEqual(['6 - 12 week', '6-12 weeks']);
    expect(JSON.parse(await FORMATS.json(await fixProblems(result))).fixed).toContainEqual({ file: 'bad/roadmaps/walk/01-start.mdx', line: 14, column: 15, length: 11, rule: 'schema', what: '`6 - 12 week` is now `6-12 weeks`' });
  });

  test('is JSON with the problems in full', async () => {
    const { problems, files, entries } = JSON.parse(await FORMATS.json(await checkContent(rules('durations'), 'bad', TODAY)));
    expect(problems).toEqual([expect.objectContaining({ file: 'bad/roadmaps/walk/01-start.mdx', line: 7, column: 11, length: 8, rule: 'durations', message: expect.any(String), hint: expect.any(String) })]);
    expect([files, entries]).toEqual([4, 4]);
  });
});

test('a command that a problem names is one that can be run', async () => {
  const outputs = await Promise.all(RULES.map(({ id }) => readFile(join(rules(id), 'bad.txt'), 'utf8')));
  const commands = outputs.flatMap((output) => [...output.matchAll(/`npm run new -- (.*?)`/g)].map(([, args = '']) => args));
  expect(commands.length).toBeGreaterThan(3);
  for (const command of commands) {
    expect(command).toMatch(/^[a-z]+( --[a-z]+ [a-z0-9-]+)+$/);
    const { kind, answers, problems } = parseArguments(command.split(' '));
    expect({ command, problems, unknown: Object.keys(answers).filter((flag) => !TEMPLATES[kind as Kind].asks.some(({ name }) => name === flag)) }).toEqual({ command, problems: [], unknown: [] });
  }
});

describe('npm run check', () => {
  const check = (cwd: string, ...more: string[]) =>
    promisify(execFile)(process.execPath, [at('scripts/check.ts'), '--today', '2026-11-21', '--format', 'text', ...more], { cwd: isAbsolute(cwd) ? cwd : at(cwd) }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );

  test('ends with 0 and one line where all is well', async () => {
    expect(await check('.')).toEqual({ code: 0, stdout: expect.stringMatching(/^No problems: \d+ files, \d+ entries, \d+ rules\.\n$/), stderr: '' });
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

  describe('--fix', () => {
    /** The small site with some changes, in a folder that is gone after the test. */
    async function smallSite(changes: Record<string, [from: string | RegExp, to: string][]>) {
      const root = await mkdtemp(join(tmpdir(), 'check-'));
      onTestFinished(() => rm(root, { recursive: true, force: true }));
      await cp(at('tests/fixtures/small/content'), join(root, 'content'), { recursive: true });
      for (const [file, edits] of Object.entries(changes)) {
        const text = edits.reduce((before, [from, to]) => before.replace(from, to), await readFile(join(root, file), 'utf8'));
        await writeFile(join(root, file), text);
      }
      return { root, bytes: (file: string) => readFile(join(root, file), 'utf8') };
    }
    const STONES = 'content/skills/stones.yaml';
    const SUMMIT = 'content/roadmaps/walk/02-summit.mdx';
    const original = (file: string) => readFile(at(join('tests/fixtures/small', file)), 'utf8');

    test('writes what is sure, says so, and ends with 0 if nothing else is wrong', async () => {
      const site = await smallSite({ [STONES]: [['verified: 2026-01-31', 'verified: 2026-1-31 # by hand'], [/\n/g, '\r\n']] });
      const before = await check(site.root);
      expect(before.code).toBe(1);
      expect(before.stderr).toMatch(/\n1 problem and 1 warning in 2 of \d+ files, .* 2 of 2 can be fixed by `npm run check -- --fix`\.\n$/);
      const { code, stdout, stderr } = await check(site.root, '--fix');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(
        /^content\/roadmaps\/walk\/02-summit.mdx:12:14 references: `pebbles` is now `stones`\ncontent\/skills\/stones.yaml:3:11 schema: `2026-1-31` is now `2026-01-31`\n\nFixed 2 problems in 2 files\. No problems: \d+ files, .*\n$/,
      );
      expect(await site.bytes(STONES)).toBe((await original(STONES)).replace('verified: 2026-01-31', 'verified: 2026-01-31 # by hand').replaceAll('\n', '\r\n'));
      expect(await site.bytes(SUMMIT)).toBe((await original(SUMMIT)).replace('[pebbles]', '[stones]'));
      expect((await check(site.root, '--fix')).stdout).toMatch(/^No problems: /);
    });

    test('ends with 1 and what it could not mend', async () => {
      const site = await smallSite({ [SUMMIT]: [['[pebbles]', '[pebbels]']], [STONES]: [['verified: 2026-01-31', 'Verified: 2026-01-31']] });
      const { code, stdout, stderr } = await check(site.root, '--fix');
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('content/skills/stones.yaml:3:1 schema: `Verified` is now `verified`\n\ncontent/roadmaps/walk/02-summit.mdx:12:14 references: no skill has the id "pebbels"\n');
      expect(stderr).toMatch(/\nFixed 1 problem in 1 file\. Left: 1 problem in 1 of \d+ files, .*rules\.\n$/);
      expect(await site.bytes(STONES)).toBe(await original(STONES));
    });
  });

  test('says of an argument that it does not know what it takes', async () => {
    for (const wrong of [['--format', 'xml'], ['--quick']]) {
      const { code, stderr } = await check('tests/fixtures/small', ...wrong);
      expect(code).toBe(2);
      expect(stderr).toContain('npm run check -- [--format text|github|json]');
    }
  });
});
