import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseArguments } from '../../../src/new/arguments.ts';
import { idFromTitle } from '../../../src/schema/grammar/id.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
let folder = '';

beforeAll(async () => {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const path = await mkdtemp(join(ROOT, '.cache', 'new-'));
  await cp(join(ROOT, 'tests/fixtures/small/content'), path, { recursive: true });
  folder = path.slice(ROOT.length);
});
afterAll(() => rm(join(ROOT, folder), { recursive: true, force: true }));

/** Runs `npm run new -- …` as a program does: there is no one to ask. */
async function run(...args: string[]) {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/new.ts', ...args], { cwd: ROOT, env: { ...process.env, WAYMARK_CONTENT: folder } });
    return { exitCode: 0, output: stdout.trim() };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { exitCode: code, output: stderr.trim() };
  }
}

describe('the command', () => {
  test('writes, and says where and what to do now', async () => {
    const { exitCode, output } = await run('stage', '--roadmap', 'walk', '--title', 'Come down again');
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^\S+\/roadmaps\/walk\/03-come-down-again\.mdx is written\.\n/);
    expect(await readFile(join(ROOT, folder, 'roadmaps/walk/03-come-down-again.mdx'), 'utf8')).toMatch(/^verified: \d{4}-\d\d-\d\d$/m);
  });

  test('names each flag that is missing where it cannot ask, and fails', async () => {
    expect(await run('skill')).toEqual({
      exitCode: 1,
      output: '--title: a new skill needs it\n  add `--title "…"`\n\n--area: a new skill needs it\n  add `--area WORD`: `mathematics`, `programming`, `data`, `machine-learning`, `deep-learning`, `language-models`, `production`, `career`',
    });
  });

  test('says what it takes', async () => {
    expect((await run('--help')).output).toContain('  stage\n    --roadmap ID --title "…" ');
  });
});

describe('the command line is read', () => {
  test('as a kind and flags, each once or several times', () => {
    expect(parseArguments(['project', '--title', 'A hut', '--steps=Dig', '--steps', 'Build'])).toEqual({ kind: 'project', answers: { title: ['A hut'], steps: ['Dig', 'Build'] }, help: false, problems: [] });
  });

  test.each<[string[], string]>([
    [['stage', '--title'], 'it has no text'],
    [['stage', '--title', '--roadmap', 'walk'], 'it has no text'],
    [['stage', '--title', 'Two', 'words'], '"words" belongs to no flag'],
  ])('%j: %s', (args, message) => {
    expect(parseArguments(args).problems.map((problem) => problem.message)).toEqual([message]);
  });

  test('a misspelt flag is left to the judgement of the kind', () => {
    expect(parseArguments(['stage', '--titel', 'x'])).toMatchObject({ answers: { titel: ['true'] }, problems: [] });
  });
});

test.each([
  ['ML System Design', 'ml-system-design'],
  ['What is “ETL”?', 'what-is-etl'],
  ['Été & co.', 'ete-and-co'],
  ['The reader’s guide', 'the-readers-guide'],
  ['→', ''],
])('the id of %j is %j', (title, id) => {
  expect(idFromTitle(title)).toBe(id);
});
