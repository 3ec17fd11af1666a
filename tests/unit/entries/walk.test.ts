import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../../src/entries/read.ts';
import { walk } from '../../../src/entries/walk.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'walk-'));
  await mkdir(join(root, 'content/skills'), { recursive: true });
  await writeFile(join(root, 'content/skills/stones.yaml'), 'title: Stones\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (path: string) => join(root, 'content', path);
const found = async () => Object.fromEntries((await walk(join(root, 'content'))).map(({ path, problem }) => [path, problem?.message]));

test('files are found in the order of their paths, with their sizes', async () => {
  await writeFile(at('notes.txt'), 'four');
  expect(await walk(join(root, 'content'))).toEqual([{ path: 'notes.txt', bytes: 4 }, { path: 'skills/stones.yaml', bytes: 14 }]);
});

test('no link is followed, wherever it leads', async () => {
  await symlink('stones.yaml', at('skills/rocks.yaml'));
  await symlink('nowhere', at('skills/gone.yaml'));
  await symlink('..', at('skills/up'));
  await symlink('/', at('all'));
  const link = 'this is a symbolic link, which could lead anywhere';
  expect(await found()).toEqual({ all: link, 'skills/gone.yaml': link, 'skills/rocks.yaml': link, 'skills/stones.yaml': undefined, 'skills/up': link });
});

test('what is neither file nor folder is no content, and is not opened', async () => {
  execFileSync('mkfifo', [at('skills/pipe.yaml')]);
  const server = createServer();
  await new Promise<void>((done) => server.listen(at('s'), done));
  try {
    expect(await found()).toEqual({ s: 'this is no file', 'skills/pipe.yaml': 'this is no file', 'skills/stones.yaml': undefined });
    // Whoever opens a pipe waits for someone who writes into it.
    expect((await readContent(root)).map(({ file }) => file)).toEqual(['content/s', 'content/skills/pipe.yaml', 'content/skills/stones.yaml']);
  } finally {
    server.close();
  }
});

test('names with a dot before them are no content, but for what file managers and editors leave behind', async () => {
  await mkdir(at('.git/objects'), { recursive: true });
  await writeFile(at('.git/config'), '');
  await writeFile(at('skills/.gitattributes'), '');
  await writeFile(at('skills/.DS_Store'), '');
  await writeFile(at('skills/.stones.yaml.swp'), '');
  await symlink('walker@village.1:2', at('skills/.#stones.yaml'));
  const dot = 'a name that begins with a dot is no name for content';
  expect(await found()).toEqual({ '.git': dot, 'skills/.gitattributes': dot, 'skills/stones.yaml': undefined });
  // One that leads somewhere, and a folder of such a name, are not an editor's.
  await rm(at('skills/.#stones.yaml'));
  await symlink('stones.yaml', at('skills/.#stones.yaml'));
  await rm(at('skills/.DS_Store'));
  await mkdir(at('skills/.DS_Store'));
  expect(await found()).toEqual({ '.git': dot, 'skills/.#stones.yaml': dot, 'skills/.DS_Store': dot, 'skills/.gitattributes': dot, 'skills/stones.yaml': undefined });
});

test.each(['two\nlines.yaml', 'a\rb', '\u202eb.yaml', 'back\\slash.yaml', 'a\u001b', 'zero\u200bwidth'])('the name %j is refused', async (name) => {
  await writeFile(at(name), '');
  expect(Object.values(await found())).toContain('this name has characters that cannot be seen or typed');
});

test('a name that is no UTF-8 is refused, and the file not looked for under another', async () => {
  await writeFile(Buffer.concat([Buffer.from(at('skills/')), Buffer.from([0xe9]), Buffer.from('.yaml')]), '');
  const sources = await readContent(root);
  expect(sources.map(({ unread }) => unread?.message)).toEqual([undefined, 'this name has characters that cannot be seen or typed']);
});

test('a file that is too large is not read', async () => {
  await writeFile(at('skills/huge.yaml'), '');
  await truncate(at('skills/huge.yaml'), 600 * 1024 * 1024);
  const huge = (await readContent(root)).find(({ file }) => file.endsWith('huge.yaml'));
  expect(huge).toMatchObject({ text: '', unread: { about: 'limits', message: 'this file has 614400 KiB' }, identity: { kind: 'skill', id: 'huge' } });
});

test('what has no place is not read', async () => {
  await writeFile(at('notes.txt'), 'a secret');
  await writeFile(at('notes.yaml'), 'a: [');
  expect((await readContent(root)).slice(0, 2)).toEqual([{ file: 'content/notes.txt', text: '', issues: [] }, { file: 'content/notes.yaml', text: '', issues: [] }]);
});
