import { fingerprint, type KeptFile } from './version.ts';

export interface Fetched {
  content: ArrayBuffer;
  type: string | null;
}

/** The host has another content under this name, or none: it has another version by now, or changes files on their way. */
export class ChangedError extends Error {}

/**
 * Fetches a file of a version from the host, past the browser's cache, which could answer with the version before, and past the
 * worker, which lets requests of this kind through.
 *
 * @throws {ChangedError} if what comes is not that file.
 * @throws {TypeError} if nothing comes.
 */
export async function fetchFile(scope: URL, [path, , print]: KeptFile, signal?: AbortSignal): Promise<Fetched> {
  const response = await fetch(new URL(encodeURI(path), scope), { cache: 'no-store', ...(signal && { signal }) });
  // A server in trouble may recover; what is not there any more is gone.
  if (response.status >= 500 || response.status === 429) throw new TypeError(`${path}: ${response.status}`);
  if (!response.ok) throw new ChangedError(`${path}: ${response.status}`);
  const content = await response.arrayBuffer();
  if ((await fingerprint(content)) !== print) throw new ChangedError(path);
  return { content, type: response.headers.get('Content-Type') };
}
