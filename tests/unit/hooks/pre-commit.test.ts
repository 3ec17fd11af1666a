import { cpSync, symlinkSync } from 'node:fs';
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
