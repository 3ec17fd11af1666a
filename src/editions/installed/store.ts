import { cacheName, filesAt } from './places.ts';
import { fingerprint, type KeptFile, type Version } from './version.ts';

/** The version that pages come from, and the one that is being downloaded or waits to be shown. */
type Slot = 'current' | 'next';

interface Pointer {
  id: string;
  /** When it came into its slot, as an ISO date. */
  since: string;
}

/**
 * The kept site: one cache, in which each content lies under its fingerprint, and each version is a list of fingerprints. So a new
 * version takes only the space and the download of what changed, an interrupted download goes on where it stopped, and one small
 * entry decides which version is read: it changes in one step, and never before everything that it leads to is there.
 */
export class Store {
  readonly #name: string;
  readonly #scope: URL;
  readonly #caches: CacheStorage;
  /** Lists that were read; a list never changes. */
  readonly #lists = new Map<string, ListedVersion>();

  /** @param scope the address of the site's folder, with a slash at its end. */
  constructor(scope: URL, storage: CacheStorage = caches) {
    this.#name = cacheName('kept', scope);
    this.#scope = scope;
    this.#caches = storage;
  }

  /** The version in a slot. Undefined if there is none, or if its entries cannot be read. */
  async version(slot: Slot): Promise<ListedVersion | undefined> {
    const pointer = await this.#json<Pointer>(slot);
    if (!pointer?.id) return undefined;
    const known = this.#lists.get(pointer.id);
    if (known) return known;
    const version = await this.#json<Version>(`list-${pointer.id}`);
    if (!Array.isArray(version?.files)) return undefined;
    const listed = new ListedVersion(version);
    this.#lists.set(pointer.id, listed);
    return listed;
  }

  /** When the version in use came into use. */
  async since(): Promise<Date | undefined> {
    const pointer = await this.#json<Pointer>('current');
    return pointer && new Date(pointer.since);
  }

  /** Puts a version into a slot. Into `current` only one whose files are all there. */
  async set(slot: Slot, version: Version): Promise<void> {
    await this.#write(`list-${version.id}`, JSON.stringify(version satisfies Version), 'application/json');
    await this.#write(slot, JSON.stringify({ id: version.id, since: new Date().toISOString() } satisfies Pointer), 'application/json');
  }

  /** Empties a slot, and drops what then belongs to no version. Without a version left, nothing at all is left. */
  async clear(slot: Slot): Promise<void> {
    const cache = await this.#caches.open(this.#name);
    await cache.delete(this.#key(slot));
    await this.tidy();
  }

  /** Drops every content that no version has. */
  async tidy(): Promise<void> {
    const versions = (await Promise.all([this.version('current'), this.version('next')])).filter((version) => version !== undefined);
    if (versions.length === 0) return void (await this.#caches.delete(this.#name));
    const used = new Set(['current', 'next', 'declined', ...versions.flatMap(({ id, files }) => [`list-${id}`, ...files.map(([, , print]) => print)])].map((name) => this.#key(name)));
    const cache = await this.#caches.open(this.#name);
    for (const { url } of await cache.keys()) if (!used.has(url)) await cache.delete(url);
  }

  /** Drops everything. */
  async remove(): Promise<void> {
    await this.#caches.delete(this.#name);
  }

  /** The files of a version that are not there yet, each content once. */
  async missing(version: Version): Promise<KeptFile[]> {
    const there = new Set((await this.#caches.has(this.#name)) ? (await (await this.#caches.open(this.#name)).keys()).map(({ url }) => url) : []);
    const missing = version.files.filter(([, , print]) => !there.has(this.#key(print)));
    return [...new Map(missing.map((file) => [file[2], file])).values()];
  }

  /** A kept file as an answer to a request. What does not have its fingerprint any more is dropped: it counts as missing. */
  async read([, , print]: KeptFile): Promise<Response | undefined> {
    const kept = await this.#caches.match(this.#key(print), { cacheName: this.#name });
    if (!kept) return undefined;
    const content = await kept.arrayBuffer().catch(() => undefined);
    if (content && (await fingerprint(content)) === print) return answer(content, kept.headers.get('Content-Type'));
    await (await this.#caches.open(this.#name)).delete(this.#key(print));
    return undefined;
  }

  /** Keeps a file. @throws if the browser does not store it, for lack of room as a rule. */
  async write([, , print]: KeptFile, content: ArrayBuffer, type: string | null): Promise<void> {
    await this.#write(print, content, type ?? 'application/octet-stream');
  }

  /** The version that the reader does not want to hear of again. */
  async declined(): Promise<string | undefined> {
    return (await this.#json<{ id: string }>('declined'))?.id;
  }

  async decline(id: string): Promise<void> {
    await this.#write('declined', JSON.stringify({ id }), 'application/json');
  }

  async #write(name: string, content: BodyInit, type: string): Promise<void> {
    await (await this.#caches.open(this.#name)).put(this.#key(name), new Response(content, { headers: { 'Content-Type': type } }));
  }

  /** Asking for a cache by its name in `match` does not make it, as opening it would. */
  async #json<T>(name: string): Promise<T | undefined> {
    const kept = await this.#caches.match(this.#key(name), { cacheName: this.#name });
    return kept?.json().catch(() => undefined) as Promise<T | undefined>;
  }

  #key(name: string): string {
    return new URL(`offline/kept/${name}`, this.#scope).href;
  }
}

/** A version in which files are found by path. */
export class ListedVersion implements Version {
  readonly id: string;
  readonly files: KeptFile[];
  readonly #byPath: Map<string, KeptFile>;

  constructor({ id, files }: Version) {
    this.id = id;
    this.files = files;
    this.#byPath = new Map(files.map((file) => [file[0], file]));
  }

  /** The file that a path means, as hosts see it: `skills` is `skills.html`. */
  find(path: string): KeptFile | undefined {
    return filesAt(path).map((name) => this.#byPath.get(name)).find((file) => file !== undefined);
  }
}

/** A whole answer, made anew: what was stored may say that it was redirected, which browsers refuse as a page. */
export function answer(content: ArrayBuffer, type: string | null): Response {
  return new Response(content, { headers: { 'Content-Type': type ?? 'application/octet-stream', 'Content-Length': String(content.byteLength) } });
}
