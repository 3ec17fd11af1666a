import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/check/problem.ts';
import { parseRawDiff } from '../../../src/contributions/git.ts';
import { judgeChanges } from '../../../src/contributions/pull-request.ts';
import { makeRepository, type Repository } from '../hooks/repository.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const changed = (...files: string[]) => files.map((file) => ({ file, mode: '100644' }));
const refused = (...files: string[]) => judgeChanges(changed(...files)).problems.map(({ file }) => file);

describe('a pull request from a fork', () => {
  test('may change content, and may change anything else', () => {
    expect(judgeChanges(changed('content/skills/a.yaml', 'content/roadmaps/x/01-a.mdx'))).toEqual({ changesContent: true, problems: [] });
    expect(judgeChanges(changed('src/site/site.ts', '.github/workflows/check.yml'))).toEqual({ changesContent: false, problems: [] });
  });

  test('may not change both, and is told of every file that has to go', () => {
    expect(refused('content/skills/a.yaml', 'src/site/site.ts', '.github/workflows/check.yml', 'package.json')).toEqual(['src/site/site.ts', '.github/workflows/check.yml', 'package.json']);
  });

  test.each(['content.yaml', 'contents/a.yaml', 'Content/a.yaml', 'src/content/a.yaml', 'src/content.config.ts'])('may not pass off %s as content', (file) => {
    expect(refused('content/skills/a.yaml', file)).toEqual([file]);
  });

  test.each([
    ['120000', 'a symbolic link'],
    ['160000', 'a submodule'],
    ['100755', 'a program'],
  ])('may not bring a file of the mode %s as content', (mode, what) => {
    expect(judgeChanges([{ file: 'content/skills/a.yaml', mode }]).problems).toMatchObject([{ message: `${what} is no content` }]);
  });

  test('may remove content, also what has no place in it', () => {
    expect(judgeChanges([{ file: 'content/skills/a.yaml', mode: '000000' }, { file: 'content/notes.txt', mode: '000000' }]).problems).toEqual([]);
  });

  test.each([
    ['content/.gitattributes', 'a name that begins with a dot is no name for content'],
    ['content/skills/.DS_Store', 'a name that begins with a dot is no name for content'],
    ['content/faqs/.how-far.mdx.swp', 'a name that begins with a dot is no name for content'],
    ['content/.git/config', 'a name that begins with a dot is no name for content'],
    ['content/docs/about.mdx', "the site's own pages are its maintainers' to change"],
    ['content/docs/wall.png', "the site's own pages are its maintainers' to change"],
    ['content/notes.txt', 'this is no entry and no picture beside one'],
    ['content/skills/a.mdx', 'this is no entry and no picture beside one'],
    ['content/faqs/wall.svg', 'this is no entry and no picture beside one'],
    ['content/wall.png', 'this is no entry and no picture beside one'],
    ['content/package.json', 'this is no entry and no picture beside one'],
  ])('cannot bring %s', (file, message) => {
    expect(judgeChanges(changed('content/skills/a.yaml', file)).problems).toMatchObject([{ file, message }]);
  });

  test("cannot remove the site's own pages", () => {
    expect(judgeChanges([{ file: 'content/docs/about.mdx', mode: '000000' }]).problems).toMatchObject([{ file: 'content/docs/about.mdx' }]);
  });

  test('may bring a picture beside its page', () => {
    expect(refused('content/faqs/how-far.mdx', 'content/faqs/wall.webp', 'content/roadmaps/walk/wall.png')).toEqual([]);
  });

  test('cannot write lines into the log by the name of a file', () => {
    const { problems } = judgeChanges(changed('content/skills/a.yaml', 'content/skills/x\n::stop-commands::y.yaml', '::stop-commands::y', 'x\r##[add-mask]y'));
    const report = formatProblems(problems, () => undefined);
    expect(problems).toHaveLength(3);
    expect(report.split(/[\r\n]/).filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    expect(report).toMatch(/stop-commands::y:1:1 pull-request: /);
  });
});

test('changes are read as they are, however a file is called', () => {
  const raw = [':100644 100644 aaaa bbbb M', 'content/a b.yaml', ':000000 120000 0000 cccc A', ':100644 100644 x y M', ':100644 000000 aaaa 0000 D', 'src/ü\n.ts', ''].join('\0');
  expect(parseRawDiff(raw)).toEqual([
    { file: 'content/a b.yaml', mode: '100644' },
    { file: ':100644 100644 x y M', mode: '120000' },
    { file: 'src/ü\n.ts', mode: '000000' },
  ]);
  expect(parseRawDiff('')).toEqual([]);
});

describe('npm run check:pull-request', () => {
  let origin: Repository;
  let base: Repository;

  /** A repository with a base branch, and a checkout of it in another folder, as the workflow makes it. */
  beforeEach(() => {
    origin = makeRepository();
    base = makeRepository();
    // The forge gives parts of a repository, as GitHub does.
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const files = { 'content/skills/a.yaml': 'base', 'src/code.ts': 'base' };
    origin.write(files);
    origin.git('add', '.');
    origin.git('commit', '--quiet', '--message', 'Begin');
    base.write(files);
    for (const name of ['node_modules', 'package.json', 'scripts']) symlinkSync(join(ROOT, name), join(base.folder, name));
  });
  afterEach(() => {
    origin.remove();
    base.remove();
  });

  /** Merges a pull request with these files, and checks it out as the workflow does: two commits, no blobs, the content folder alone. */
  function pullRequest(files: Record<string, string>, change: () => void = () => {}) {
    origin.git('switch', '--quiet', '--create', 'pull-request');
    origin.write(files);
    change();
    origin.git('add', '--all');
    origin.git('commit', '--quiet', '--message', 'Change');
    origin.git('switch', '--quiet', 'main');
    // The base branch went on meanwhile: that is no part of the pull request.
    origin.write({ 'src/later.ts': 'base' });
    origin.git('add', '--all');
    origin.git('commit', '--quiet', '--message', 'Go on');
    origin.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'pull-request');
    const head = join(base.folder, 'head');
    mkdirSync(head);
    const git = (...args: string[]) => expect(base.run('git', '-C', head, ...args)).toMatchObject({ code: 0 });
    git('init', '--quiet');
    git('remote', 'add', 'origin', `file://${origin.folder}`);
    git('sparse-checkout', 'set', '--no-cone', '/content/');
    git('fetch', '--quiet', '--no-tags', '--depth=2', '--filter=blob:none', 'origin', 'main');
    git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
    // From here on nothing can be fetched: what follows has to do without.
    git('remote', 'set-url', 'origin', 'file:///nowhere');
    return base.run('env', `GITHUB_OUTPUT=${join(base.folder, 'output')}`, 'npm', 'run', '--silent', 'check:pull-request', '--', '--head', 'head');
  }
  const read = (path: string) => readFileSync(join(base.folder, path), 'utf8');

  test('takes the content and nothing else', () => {
    expect(pullRequest({ 'content/skills/a.yaml': 'head', 'content/skills/b.yaml': 'head' })).toMatchObject({ code: 0 });
    expect([read('content/skills/a.yaml'), read('content/skills/b.yaml'), read('src/code.ts')]).toEqual(['head', 'head', 'base']);
    expect(existsSync(join(base.folder, 'head/src'))).toBe(false);
    expect(read('output')).toBe('content=true\n');
  });

  test('refuses content with code, and leaves everything as it was', () => {
    const { code, output } = pullRequest({ 'content/skills/a.yaml': 'head', 'src/code.ts': 'head' });
    expect(code).toBe(1);
    expect(output).toBe('src/code.ts:1:1 pull-request: a pull request from a fork that changes `content/` changes nothing else\n  take this file out, and open a second pull request for it\n');
    expect([read('content/skills/a.yaml'), read('src/code.ts')]).toEqual(['base', 'base']);
  });

  test('refuses a symbolic link, also one that takes the place of the folder', () => {
    const { code, output } = pullRequest({ 'content/skills/a.yaml': 'head' }, () => symlinkSync('../../src/code.ts', join(origin.folder, 'content/skills/b.yaml')));
    expect([code, output]).toEqual([1, expect.stringContaining('content/skills/b.yaml:1:1 pull-request: a symbolic link is no content')]);
    expect(judgeChanges([{ file: 'content/skills/a.yaml', mode: '000000' }, { file: 'content', mode: '120000' }]).problems).toMatchObject([{ file: 'content' }]);
  });

  test('leaves a pull request without content to the tests', () => {
    expect(pullRequest({ 'src/code.ts': 'head' })).toMatchObject({ code: 0 });
    expect(read('output')).toBe('content=false\n');
  });
});
