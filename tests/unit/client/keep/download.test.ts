import { expect, test } from 'vitest';
import { download, FullError, type Progress } from '../../../../src/client/keep/download.ts';
import { ChangedError, type Fetched } from '../../../../src/editions/installed/fetch-file.ts';
import { Store } from '../../../../src/editions/installed/store.ts';
import { fingerprint, type KeptFile, type Version } from '../../../../src/editions/installed/version.ts';
import { FakeCaches } from '../../editions/installed/fake-caches.ts';

const scope = new URL('https://example.org/');
const content = (path: string) => new TextEncoder().encode(path.padEnd(100, '.')).buffer as ArrayBuffer;
const paths = Array.from({ length: 30 }, (_, index) => `page-${index}.html`);
const version: Version = { id: '1', files: await Promise.all(paths.map(async (path): Promise<KeptFile> => [path, 100, await fingerprint(content(path))])) };

/** A download from a host that is asked by `answer`. */
function start(answer: (path: string, asked: number) => void = () => undefined, caches = new FakeCaches()) {
  const store = new Store(scope, caches.storage);
  const asked: string[] = [];
  const progress: Progress[] = [];
  const stopper = new AbortController();
  const fetchOne = async (_: URL, [path]: KeptFile): Promise<Fetched> => {
    asked.push(path);
    answer(path, asked.length);
    return { content: content(path), type: 'text/html' };
  };
  const done = download(version, { scope, store, signal: stopper.signal, onProgress: (step) => progress.push(step), fetchOne });
  return { store, asked, progress, stopper, done, caches };
}

test('brings every file, and tells how far it is', async () => {
  const { store, progress, done } = start();
  await done;
  expect(await store.missing(version)).toEqual([]);
  expect(progress[0]).toEqual({ done: 0, total: 3000 });
  expect(progress.at(-1)).toEqual({ done: 3000, total: 3000 });
  expect(progress.map((step) => step.done)).toEqual(progress.map((step) => step.done).toSorted((a, b) => a - b));
});

test('after a broken connection only what is missing is fetched', async () => {
  const first = start((_, asked) => {
    if (asked > 10) throw new TypeError('broken');
  });
  await expect(first.done).rejects.toThrow(TypeError);
  const missing = (await first.store.missing(version)).map(([path]) => path);
  expect(missing.length).toBeGreaterThan(0);
  const second = start(undefined, first.caches);
  await second.done;
  expect(second.asked.toSorted()).toEqual(missing.toSorted());
  expect(second.progress[0]).toEqual({ done: 3000 - 100 * missing.length, total: 3000 });
});

test('once one file fails no other is begun', async () => {
  const { asked, done } = start((_, count) => {
    if (count === 3) throw new ChangedError('another version');
  });
  await expect(done).rejects.toThrow(ChangedError);
  expect(asked.length).toBeLessThan(15);
});

test('a full storage is told from a broken connection', async () => {
  const caches = new FakeCaches();
  caches.room = 5;
  await expect(start(undefined, caches).done).rejects.toThrow(FullError);
});

test('stops when it is told to', async () => {
  const { asked, stopper, done } = start((_, count) => {
    if (count === 8) stopper.abort();
  });
  await expect(done).rejects.toThrow('abort');
  expect(asked.length).toBeLessThan(20);
});

test('what is whole asks for nothing', async () => {
  const { caches, done } = start();
  await done;
  const again = start(undefined, caches);
  await again.done;
  expect({ asked: again.asked, progress: again.progress }).toEqual({ asked: [], progress: [] });
});
