import { beforeEach, describe, expect, test } from 'vitest';
import { cacheName } from '../../../../src/editions/installed/places.ts';
import { Store } from '../../../../src/editions/installed/store.ts';
import { fingerprint, type KeptFile, type Version } from '../../../../src/editions/installed/version.ts';
import { FakeCaches } from './fake-caches.ts';

const SCOPE = new URL('https://example.org/waymark/');
const NAME = cacheName('kept', SCOPE);
const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const file = async (path: string, text: string): Promise<KeptFile> => [path, text.length, await fingerprint(bytes(text))];

let caches: FakeCaches;
let store: Store;
beforeEach(() => {
  caches = new FakeCaches();
  store = new Store(SCOPE, caches.storage);
});

async function version(id: string, files: Record<string, string>): Promise<Version> {
  return { id, files: await Promise.all(Object.entries(files).map(([path, text]) => file(path, text))) };
}
const write = async (text: string) => store.write(await file('', text), bytes(text), 'text/html');

test('asking what is kept keeps nothing', async () => {
  expect(await store.version('current')).toBeUndefined();
  expect(await store.missing(await version('1', { 'a.html': 'one' }))).toHaveLength(1);
  expect(await store.since()).toBeUndefined();
  expect([...caches.stored.keys()]).toEqual([]);
});

describe('a file', () => {
  test('is read as it was written', async () => {
    await write('one');
    const read = await store.read(await file('a.html', 'one'));
    expect(await read?.text()).toBe('one');
    expect(read?.headers.get('Content-Type')).toBe('text/html');
  });

  test('that is damaged is not read, and counts as missing from then on', async () => {
    const one = await version('1', { 'a.html': 'one' });
    await write('one');
    expect(await store.missing(one)).toEqual([]);
    for (const url of caches.stored.get(NAME)?.keys() ?? []) caches.stored.get(NAME)?.set(url, new Response('onE'));
    expect(await store.read(one.files[0] as KeptFile)).toBeUndefined();
    expect(await store.missing(one)).toEqual(one.files);
  });

  test('is found as hosts find it', async () => {
    await store.set('current', await version('1', { 'skills.html': 's', 'index.html': 'i', 'docs/index.html': 'd' }));
    const current = await store.version('current');
    expect(['', 'skills', 'skills.html', 'docs/', 'docs', 'nothing'].map((path) => current?.find(path)?.[0])).toEqual(['index.html', 'skills.html', 'skills.html', 'docs/index.html', 'docs/index.html', undefined]);
  });
});

describe('two versions', () => {
  test('share what they have in common, and giving one up leaves the other whole', async () => {
    const [one, two] = [await version('1', { 'a.html': 'same', 'b.html': 'old' }), await version('2', { 'a.html': 'same', 'b.html': 'new' })];
    await store.set('current', one);
    for (const text of ['same', 'old']) await write(text);
    expect((await store.missing(two)).map(([path]) => path)).toEqual(['b.html']);
    await store.set('next', two);
    await write('new');
    await store.clear('next');
    expect(await store.missing(one)).toEqual([]);
    expect((await store.missing(two)).map(([path]) => path)).toEqual(['b.html']);
    expect((await store.version('current'))?.id).toBe('1');
  });

  test('change places in one step, and of the old one nothing is left', async () => {
    const [one, two] = [await version('1', { 'b.html': 'old' }), await version('2', { 'b.html': 'new' })];
    await store.set('current', one);
    await write('old');
    await store.set('next', two);
    await write('new');
    await store.set('current', two);
    expect((await store.version('current'))?.id).toBe('2');
    await store.clear('next');
    expect(await store.missing(one)).toHaveLength(1);
    expect(await store.missing(two)).toEqual([]);
  });
});

test('giving up the only version leaves nothing at all', async () => {
  await store.set('next', await version('1', { 'a.html': 'one' }));
  await write('one');
  await store.clear('next');
  expect([...caches.stored.keys()]).toEqual([]);
});

test('a list that cannot be read any more is no version', async () => {
  await store.set('current', await version('1', { 'a.html': 'one' }));
  for (const [url] of caches.stored.get(NAME) ?? []) if (url.includes('list-')) caches.stored.get(NAME)?.set(url, new Response('{'));
  expect(await new Store(SCOPE, caches.storage).version('current')).toBeUndefined();
});
