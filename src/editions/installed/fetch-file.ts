import { pathIn } from './places.ts';
import { fingerprint, type KeptFile } from './version.ts';

export interface Fetched {
  content: ArrayBuffer;
  type: string | null;
}

/** The host has another content under this name, or none: it has another version by now, or changes files on their way. */
export class ChangedError extends Error {}

/** For all that the kept site asks for: past the browser's cache, and from this host alone, also where that leads on to another. */
export const FROM_HOST = { cache: 'no-store', mode: 'same-origin' } as const satisfies RequestInit;

/**
 * Fetches a file of a version from the host, past the browser's cache, which could answer with the version before, and past the
 * worker, which lets requests of this kind through.
 *
 * @throws {ChangedError} if what comes is not that file, or if the list names something that is not in the site.
 * @throws {TypeError} if nothing comes.
 */
export async function fetchFile(scope: URL, [path, , print]: KeptFile, signal?: AbortSignal): Promise<Fetched> {
  const address = new URL(encodeURI(path), scope);
  if (pathIn(scope, address.href) !== path) throw new ChangedError(`${path}: no file of this site`);
  const response = await fetch(address, { ...FROM_HOST, ...(signal && { signal }) });
  // A server in trouble may recover; what is not there any more is gone.
  if (response.status >= 500 || response.status === 429) throw new TypeError(`${path}: ${response.status}`);
  if (!response.ok) throw new ChangedError(`${path}: ${response.status}`);
  const content = await response.arrayBuffer();
  if ((await fingerprint(content)) !== print) throw new ChangedError(path);
  return { content, type: response.headers.get('Content-Type') };
}
