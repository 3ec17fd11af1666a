import { ChangedError, fetchFile, FROM_HOST } from '../../editions/installed/fetch-file.ts';
import type { Store } from '../../editions/installed/store.ts';
import { sizeOf, type Version } from '../../editions/installed/version.ts';

/** How many files are under way at once. */
const AT_ONCE = 6;

/** The browser stores no more. */
export class FullError extends Error {}

export interface Progress {
  /** Bytes that are there, of `total`. */
  done: number;
  total: number;
}

interface Options {
  scope: URL;
  store: Store;
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** How a file is got; another in tests. */
  fetchOne?: typeof fetchFile;
}

/**
 * Brings every file of a version that is not there yet into the store. What it has brought stays when it fails, so that the next
 * try has less to do.
 *
 * @throws {FullError} if the browser stores no more.
 * @throws {ChangedError} if the host has another version by now.
 * @throws {TypeError} if the host does not answer.
 * @throws {DOMException} named `AbortError` if the signal says so.
 */
export async function download(version: Version, { scope, store, signal, onProgress, fetchOne = fetchFile }: Options): Promise<void> {
  const waiting = await store.missing(version);
  if (waiting.length === 0) return;
  signal.throwIfAborted();
  const total = sizeOf(version.files);
  let done = total - sizeOf(waiting);
  onProgress({ done, total });
  const others = new AbortController();
  const stop = () => others.abort();
  let failure: unknown;
  const bringSome = async () => {
    for (let file = waiting.shift(); file && !others.signal.aborted; file = waiting.shift()) {
      const { content, type } = await fetchOne(scope, file, others.signal);
      await store.write(file, content, type).catch((cause: unknown) => {
        throw new FullError('The browser stores no more', { cause });
      });
      done += file[1];
      onProgress({ done, total });
    }
  };
  signal.addEventListener('abort', stop);
  // The first that fails stops the others, and all are awaited: when this ends, nothing is written any more.
  await Promise.all(
    Array.from({ length: AT_ONCE }, () =>
      bringSome().catch((error: unknown) => {
        if (!others.signal.aborted) failure = error;
        stop();
      }),
    ),
  );
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (failure) throw failure;
}

/** Fetches a list of this site past every cache. @throws {ChangedError} if there is none, {TypeError} if the host does not answer. */
export async function fetchList<T>(address: URL): Promise<T> {
  const response = await fetch(address, FROM_HOST);
  if (response.status >= 500 || response.status === 429) throw new TypeError(`${address}: ${response.status}`);
  if (!response.ok) throw new ChangedError(`${address}: ${response.status}`);
  // A host that answers everything with a page has no list either.
  return response.json().catch(() => {
    throw new ChangedError(`${address}: no JSON`);
  }) as Promise<T>;
}
