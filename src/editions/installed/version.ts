/**
 * The files of one version of the site. A version is told from another by the contents of its files alone: a build that changes
 * nothing is no new version.
 */
export interface Version {
  id: string;
  files: KeptFile[];
}

/** The path from the site's folder, the size in bytes, and the fingerprint of the content. A list of arrays is half as long as one of objects. */
export type KeptFile = [path: string, bytes: number, fingerprint: string];

/** What a page asks for to learn of a new version. */
export interface News {
  id: string;
  /** Of all files together. */
  bytes: number;
}

/**
 * The first half of the SHA-256 of a content, in hex. It tells damage, not attacks: whoever can change the files can change the
 * list too.
 */
export async function fingerprint(content: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content), 0, 16);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes of some files; the same content under two names counts once, as it is stored. */
export function sizeOf(files: Iterable<KeptFile>): number {
  let sum = 0;
  for (const bytes of new Map([...files].map(([, bytes, print]) => [print, bytes])).values()) sum += bytes;
  return sum;
}
