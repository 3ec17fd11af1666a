import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Served } from '../../../scripts/serve.ts';

let parent: string;
let served: Served;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'serve-'));
  const site = join(parent, 'site');
  await mkdir(join(site, 'skills'), { recursive: true });
  await mkdir(join(parent, 'site-other'));
  await writeFile(join(site, 'index.html'), 'home');
  await writeFile(join(site, 'skills.html'), 'skills');
  await writeFile(join(site, 'skills', 'python.html'), 'python');
  await writeFile(join(site, 'skills', 'c++ & co.html'), 'odd');
  await writeFile(join(site, '404.html'), 'not here');
  await writeFile(join(site, 'face.woff2'), '');
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await writeFile(join(parent, 'site-other', 'secret.txt'), 'secret');
  await symlink(join(parent, 'secret.txt'), join(site, 'link.txt'));
  await symlink(join(parent, 'site-other'), join(site, 'other'));
  await symlink(join(site, 'skills.html'), join(site, 'talents.html'));
  // As where the folder of a build is a link itself.
  await symlink(site, join(parent, 'published'));
  served = await serveFolder(join(parent, 'published'));
});

afterAll(async () => {
  await served.close();
  await rm(parent, { recursive: true });
});

/** Asks with a path as it is, which fetch would tidy up first. */
function ask(path: string, method = 'GET'): Promise<{ status: number | undefined; type: string | undefined; text: string }> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(served.url);
    request({ hostname, port, path, method }, (response) => {
      let text = '';
      response.on('data', (data: Buffer) => (text += data));
      response.on('end', () => done({ status: response.statusCode, type: response.headers['content-type'], text }));
    })
      .on('error', fail)
      .end();
  });
}

test.each([
  ['/', 'home'],
  ['/index.html', 'home'],
  ['/skills.html', 'skills'],
  ['/skills', 'skills'],
  ['/skills/', 'skills'],
  ['/skills/python', 'python'],
  ['/skills/python.html?from=home', 'python'],
  ['/skills/c++%20%26%20co.html', 'odd'],
  ['/talents', 'skills'],
])('%s is a page', async (path, text) => {
  expect(await ask(path)).toEqual({ status: 200, type: 'text/html; charset=utf-8', text });
});

test.each(['/missing', '/skills/missing.html', '/%E0%A4%A', '/%00', '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/../site-other/secret.txt', '/..%5csecret.txt', '/%252e%252e/secret.txt', '/..;/secret.txt', '//../secret.txt', '/link.txt', '/other/secret.txt', '/other/'])('%s is not found', async (path) => {
  expect(await ask(path)).toEqual({ status: 404, type: 'text/html; charset=utf-8', text: 'not here' });
});

test('files have their types', async () => {
  expect((await ask('/face.woff2')).type).toBe('font/woff2');
});

test('HEAD has no body, and nothing else than reading is allowed', async () => {
  expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, text: '' });
  expect((await ask('/', 'POST')).status).toBe(405);
});

test('a port that is taken is left for the next one', async () => {
  const taken = Number(new URL(served.url).port);
  const other = await serveFolder(join(parent, 'site'), taken);
  try {
    expect(Number(new URL(other.url).port)).toBeGreaterThan(taken);
  } finally {
    await other.close();
  }
});
