import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeRepository, type Repository } from './repository.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

// Old entries are warned of, so these are of today.
const VERIFIED = `verified: ${new Date().toISOString().slice(0, 10)}`;
const SKILL = ['title: Stones', 'summary: Which stones carry.', 'area: data', 'explanation:', '  - A stone that carries does not move.', VERIFIED, ''].join('\n');
/** A project that needs a skill, so that taking the skill away breaks it. */
const PROJECT = ['title: Cairn', 'summary: A heap of stones.', 'level: beginner', 'skills: [stones]', 'steps: [Build it.]', VERIFIED, ''].join('\n');

let repository: Repository;

/** A clone as a contributor has it, after `npm ci` and `npm run hooks`, with a first commit. */
beforeEach(() => {
  repository = makeRepository();
  for (const name of ['node_modules', 'package.json', 'scripts', 'src']) symlinkSync(join(ROOT, name), join(repository.folder, name));
  cpSync(join(ROOT, '.githooks'), join(repository.folder, '.githooks'), { recursive: true });
  repository.write({ 'content/skills/stones.yaml': SKILL, 'content/projects/cairn.yaml': PROJECT, '.gitignore': 'node_modules\n' });
  expect(repository.run('npm', 'run', 'hooks')).toMatchObject({ code: 0 });
  repository.git('add', 'content', '.gitignore');
  repository.git('commit', '--quiet', '--no-verify', '--message', 'Begin');
});
afterEach(() => repository.remove());

const commit = (...args: string[]) => repository.run('git', 'commit', '--quiet', '--message', 'Change', ...args);
const commits = () => repository.git('rev-list', '--count', 'HEAD').trim();
const stage = (files: Record<string, string>) => {
  repository.write(files);
  repository.git('add', ...Object.keys(files));
};

describe('the pre-commit hook', () => {
  test('lets sound content pass without a word', () => {
    stage({ 'content/skills/stones.yaml': SKILL.replace('carry', 'hold') });
    expect(commit()).toEqual({ code: 0, output: '' });
    expect(commits()).toBe('2');
  });

  test('stops a commit with bad content, and says where and what to write instead', () => {
    stage({ 'content/projects/cairn.yaml': PROJECT.replace('stones]', 'stnes]') });
    const { code, output } = commit();
    expect(code).toBe(1);
    expect(output).toContain('content/projects/cairn.yaml:4:10 references: no skill has the id "stnes"');
    expect(output).toContain('did you mean `stones`?');
    expect(output).toContain('Nothing was committed.');
    expect(commits()).toBe('1');
  });

  test('does not mind what is wrong in files that are not staged', () => {
    repository.write({ 'content/projects/cairn.yaml': 'nonsense: [' });
    stage({ 'content/skills/stones.yaml': SKILL.replace('carry', 'hold') });
    expect(commit()).toMatchObject({ code: 0 });
  });

  test('checks what is staged, not what lies in the folder', () => {
    stage({ 'content/projects/cairn.yaml': PROJECT.replace('stones]', 'stnes]') });
    repository.write({ 'content/projects/cairn.yaml': PROJECT });
    expect(commit()).toMatchObject({ code: 1 });

    // The other way about: an entry that is there but not staged does not count.
    repository.write({ 'content/skills/moss.yaml': SKILL.replace('Stones', 'Moss') });
    stage({ 'content/projects/cairn.yaml': PROJECT.replace('stones]', 'stones, moss]') });
    expect(commit().output).toContain('no skill has the id "moss"');
    repository.git('add', 'content/skills/moss.yaml');
    expect(commit()).toMatchObject({ code: 0 });
  });

  test('sees what a removed file breaks elsewhere', () => {
    repository.git('rm', '--quiet', 'content/skills/stones.yaml');
    const { code, output } = commit();
    expect(code).toBe(1);
    expect(output).toContain('content/projects/cairn.yaml:4:10 references: no skill has the id "stones"');
  });

  test('does not hold a commit up for what was wrong before, elsewhere', () => {
    stage({ 'content/projects/wall.yaml': PROJECT.replace('stones]', 'gone]') });
    expect(commit('--no-verify')).toMatchObject({ code: 0 });
    stage({ 'content/skills/stones.yaml': SKILL.replace('carry', 'hold') });
    expect(commit()).toEqual({ code: 0, output: '' });
  });

  test('shows warnings and lets them pass', () => {
    stage({ 'content/skills/moss.yaml': SKILL.replace('Stones', 'Moss') });
    const { code, output } = commit();
    expect(code).toBe(0);
    expect(output).toContain('content/skills/moss.yaml:1:8 warning: unused');
  });

  test('takes `git commit` with a path and with --all as they are', () => {
    repository.write({ 'content/projects/cairn.yaml': PROJECT.replace('stones]', 'stnes]') });
    expect(commit('--all')).toMatchObject({ code: 1 });
    expect(commit('content/projects/cairn.yaml')).toMatchObject({ code: 1 });
    expect(commits()).toBe('1');
  });

  test('works in a second work tree', () => {
    const tree = join(repository.folder, 'second');
    repository.git('worktree', 'add', '--quiet', tree);
    for (const name of ['node_modules', 'package.json', 'scripts', 'src']) symlinkSync(join(ROOT, name), join(tree, name));
    cpSync(join(ROOT, '.githooks'), join(tree, '.githooks'), { recursive: true });
    repository.write({ 'second/content/projects/cairn.yaml': PROJECT.replace('stones]', 'stnes]') });
    expect(repository.run('git', '-C', tree, 'commit', '--quiet', '--all', '--message', 'Change')).toMatchObject({ code: 1, output: expect.stringContaining('"stnes"') });
  });

  test('keeps a commit without content waiting for nothing', () => {
    stage({ 'notes.txt': 'x' });
    // Without its program it could not run.
    repository.git('config', 'core.hooksPath', '.githooks');
    expect(repository.run('sh', '-c', 'rm scripts && git commit --quiet --message Change')).toEqual({ code: 0, output: '' });
  });
});

describe('the pre-commit hook mends what is sure', () => {
  const CAIRN = 'content/projects/cairn.yaml';
  const NEAR = PROJECT.replace('level: beginner', 'Level: Beginner  # says the diary');
  const MENDED = PROJECT.replace('level: beginner', 'level: beginner  # says the diary');
  const committed = (file: string) => repository.git('show', `HEAD:${file}`);
  const inFolder = (file: string) => readFileSync(join(repository.folder, file), 'utf8');
  const status = () => repository.git('status', '--porcelain', 'content');

  test('in the commit and in the folder, and says what it changed', () => {
    stage({ [CAIRN]: NEAR });
    const { code, output } = commit();
    expect(code).toBe(0);
    expect(output).toMatch(/^content\/projects\/cairn.yaml:3:1 schema: `Level` is now `level`\ncontent\/projects\/cairn.yaml:3:8 schema: `Beginner` is now `beginner`\n\nFixed 2 problems in 1 file\. No problems: .*\nWhat was fixed is staged\.\n$/);
    expect([committed(CAIRN), inFolder(CAIRN), status()]).toEqual([MENDED, MENDED, '']);
  });

  test('and leaves what is not staged unstaged', () => {
    stage({ [CAIRN]: NEAR });
    repository.write({ [CAIRN]: `${NEAR}resources: []\n`, 'content/skills/stones.yaml': SKILL.replace('area: data', 'area: Data'), 'content/skills/moss.yaml': 'Title: Moss\n' });
    expect(commit()).toMatchObject({ code: 0 });
    expect([committed(CAIRN), inFolder(CAIRN)]).toEqual([MENDED, `${MENDED}resources: []\n`]);
    expect([committed('content/skills/stones.yaml'), inFolder('content/skills/stones.yaml'), inFolder('content/skills/moss.yaml')]).toEqual([SKILL, SKILL.replace('area: data', 'area: Data'), 'Title: Moss\n']);
    expect(status()).toBe(' M content/projects/cairn.yaml\n M content/skills/stones.yaml\n?? content/skills/moss.yaml\n');
  });

  test('and does not touch the folder’s file where it has other changes in the same lines', () => {
    stage({ [CAIRN]: NEAR });
    const own = NEAR.replace('Level: Beginner', 'level: advanced');
    repository.write({ [CAIRN]: own });
    const { code, output } = commit();
    expect(code).toBe(0);
    expect(output).toContain('content/projects/cairn.yaml in your folder has other changes in the same lines and stays as it is.\n');
    expect([committed(CAIRN), inFolder(CAIRN)]).toEqual([MENDED, own]);
  });

  test('nor brings a file back that is staged and no longer in the folder', () => {
    stage({ [CAIRN]: NEAR });
    rmSync(join(repository.folder, CAIRN));
    expect(commit()).toMatchObject({ code: 0 });
    expect([committed(CAIRN), status()]).toEqual([MENDED, ' D content/projects/cairn.yaml\n']);
  });

  test('and stages it too where something else stops the commit', () => {
    stage({ [CAIRN]: NEAR.replace('stones]', 'stnes]') });
    const { code, output } = commit();
    expect(code).toBe(1);
    expect(output).toMatch(/`Level` is now `level`[^]*no skill has the id "stnes"[^]*Left: 1 problem [^]*Nothing was committed\./);
    expect([repository.git('show', `:${CAIRN}`), inFolder(CAIRN), commits()]).toEqual([MENDED.replace('stones]', 'stnes]'), MENDED.replace('stones]', 'stnes]'), '1']);
  });

  test('with line ends and a byte order mark as they are', () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    stage({ [CAIRN]: windows(NEAR) });
    expect(commit()).toMatchObject({ code: 0 });
    expect([committed(CAIRN), inFolder(CAIRN)]).toEqual([windows(MENDED), windows(MENDED)]);

    // Git may keep other line ends than the folder has, but goes on as it began.
    const other = (text: string) => text.replace('A heap', 'Some heap');
    stage({ '.gitattributes': '* text=auto eol=crlf\n', [CAIRN]: other(windows(NEAR)) });
    expect(commit()).toMatchObject({ code: 0 });
    expect([committed(CAIRN), inFolder(CAIRN)]).toEqual([other(windows(MENDED)), other(windows(MENDED))]);
    stage({ 'content/projects/wall.yaml': other(windows(NEAR)) });
    expect(commit()).toMatchObject({ code: 0 });
    expect([committed('content/projects/wall.yaml'), inFolder('content/projects/wall.yaml')]).toEqual([other(windows(MENDED)).replaceAll('\r\n', '\n'), other(windows(MENDED))]);
  });

  test('with `git commit --all`, in the first commit of a repository, and in a second work tree', () => {
    repository.write({ [CAIRN]: NEAR });
    expect(commit('--all')).toMatchObject({ code: 0 });
    expect([committed(CAIRN), inFolder(CAIRN), status()]).toEqual([MENDED, MENDED, '']);

    repository.git('checkout', '--quiet', '--orphan', 'other');
    stage({ [CAIRN]: NEAR });
    expect(commit()).toMatchObject({ code: 0 });
    expect([committed(CAIRN), commits(), status()]).toEqual([MENDED, '1', '']);

    repository.git('worktree', 'add', '--quiet', join(repository.folder, 'second'));
    for (const name of ['node_modules', 'package.json', 'scripts', 'src']) symlinkSync(join(ROOT, name), join(repository.folder, 'second', name));
    cpSync(join(ROOT, '.githooks'), join(repository.folder, 'second/.githooks'), { recursive: true });
    repository.write({ [`second/${CAIRN}`]: NEAR });
    expect(repository.run('git', '-C', join(repository.folder, 'second'), 'commit', '--quiet', '--all', '--message', 'Change')).toMatchObject({ code: 0 });
    expect([repository.git('show', `second:${CAIRN}`), inFolder(`second/${CAIRN}`), inFolder(CAIRN)]).toEqual([MENDED, MENDED, MENDED]);
  });

  test('but not in a commit of some paths, which git makes beside what is staged', () => {
    repository.write({ [CAIRN]: NEAR });
    const { code, output } = commit(CAIRN);
    expect(code).toBe(1);
    expect(output).toMatch(/2 problems and 1 warning in .* 3 of 3 can be fixed by `npm run check -- --fix`\./);
    expect([inFolder(CAIRN), commits(), status()]).toEqual([NEAR, '1', ' M content/projects/cairn.yaml\n']);
  });
});
