import { ChangedError } from '../../editions/installed/fetch-file.ts';
import { cacheName, PLACES } from '../../editions/installed/places.ts';
import { Store } from '../../editions/installed/store.ts';
import { sizeOf, type News, type Version } from '../../editions/installed/version.ts';
import { activeWorker } from './active-worker.ts';
import { download, fetchList, FullError } from './download.ts';
import type { Action, State } from './state.ts';

/** How often a download follows a host that changes meanwhile, before it waits for another time. */
const TRIES = 3;

/**
 * Keeps the site, or a new version of it, as the reader says. The work is done in a page, because browsers end a worker that takes
 * long; left in the middle, it goes on in the next page. One page of several works, the others show the same.
 */
export class Keeper {
  readonly #scope: URL;
  readonly #store: Store;
  readonly #channel: BroadcastChannel | undefined;
  readonly #show: (state: State) => void;
  #working: AbortController | undefined;
  #state: State = { is: 'unknown' };

  constructor(scope: URL, show: (state: State) => void) {
    this.#scope = scope;
    this.#store = new Store(scope);
    this.#show = show;
    if ('BroadcastChannel' in globalThis) {
      this.#channel = new BroadcastChannel(cacheName('kept', scope));
      this.#channel.onmessage = ({ data }: MessageEvent<State | 'stop' | 'reload'>) => {
        if (data === 'reload') location.reload();
        else if (data === 'stop') this.#working?.abort();
        else this.#accept(data);
      };
    }
    addEventListener('online', () => void (this.#state.is === 'paused' && this.#resume(false)));
  }

  /** Shows where things stand, and goes on with what was interrupted. */
  async start(): Promise<void> {
    if (await this.#store.version('next')) return this.#resume(false);
    this.#accept(await this.#look());
    await this.#repair();
  }

  async do(action: Exclude<Action, 'close'>): Promise<void> {
    switch (action) {
      case 'keep':
      case 'update':
        return this.#begin();
      case 'resume':
        return this.#resume(true);
      case 'stop':
        this.#working?.abort();
        this.#channel?.postMessage('stop');
        return this.#working || this.#state.is === 'loading' ? undefined : this.#discard();
      case 'show':
        return this.#switch();
      case 'later':
        return this.#later();
      case 'check':
        return this.#accept(await this.#look(true));
      case 'remove':
        return this.#remove();
    }
  }

  /** Where things stand, by what the host says. @param asked by the reader, who then wants an answer. */
  async #look(asked = false): Promise<State> {
    const current = await this.#store.version('current');
    try {
      const news = await fetchList<News>(new URL(PLACES.news, this.#scope));
      if (!current) return { is: 'none', bytes: news.bytes };
      if (news.id === current.id) return await this.#kept(current, { checked: asked });
      const version = await this.#list();
      return { is: 'offered', id: version.id, bytes: sizeOf(await this.#store.missing(version)), declined: !asked && (await this.#store.declined()) === version.id };
    } catch (error) {
      if (!current) return { is: 'unknown' };
      return error instanceof ChangedError ? { is: 'gone' } : this.#kept(current);
    }
  }

  async #kept({ files }: Version, more: { just?: boolean; checked?: boolean } = {}): Promise<State> {
    return { is: 'kept', bytes: sizeOf(files), since: (await this.#store.since()) ?? new Date(), ...more };
  }

  /** Fetches again what the worker has found damaged and could not replace at once. */
  async #repair(): Promise<void> {
    const current = await this.#store.version('current');
    if (!current || (await this.#store.missing(current)).length === 0) return;
    // What cannot be had now is asked for again at the next page; a host with another version offers that.
    await download(current, { scope: this.#scope, store: this.#store, signal: new AbortController().signal, onProgress: () => undefined }).catch(() => undefined);
  }

  async #begin(): Promise<void> {
    const current = await this.#store.version('current');
    const update = current !== undefined;
    let version: Version;
    try {
      version = await this.#list();
    } catch {
      return this.#set(update ? { is: 'paused', update, asked: true, done: 0, total: 1 } : { is: 'unknown' });
    }
    if (version.id === current?.id) return this.#set(await this.#kept(current, { checked: true }));
    const bytes = sizeOf(await this.#store.missing(version));
    const room = await freeBytes();
    if (room !== undefined && room < bytes) return this.#set({ is: 'full', update, bytes });
    try {
      await this.#store.set('next', version);
    } catch {
      await this.#store.clear('next');
      return this.#set({ is: 'full', update, bytes });
    }
    // Asked for, a browser keeps it also when space runs short. It may say no, or ask the reader.
    void navigator.storage?.persist?.().catch(() => false);
    await this.#resume(true);
  }

  /** Downloads what the next version lacks; when another page does so already, after that. */
  async #resume(asked: boolean): Promise<void> {
    const name = cacheName('kept', this.#scope);
    const work = () => this.#work(asked);
    await (navigator.locks ? navigator.locks.request(name, work) : work());
  }

  async #work(asked: boolean): Promise<void> {
    let version: Version | undefined = await this.#store.version('next');
    const current = await this.#store.version('current');
    // Another page has done it, or given up.
    if (!version) return this.#accept(await this.#look());
    if (version.id === current?.id) return this.#discard();
    const update = current !== undefined;
    const working = (this.#working = new AbortController());
    let progress = { done: 0, total: sizeOf(version.files) };
    const onProgress = (next: typeof progress) => this.#set({ is: 'loading', update, ...(progress = next) });
    try {
      for (let turn = 1; ; turn++) {
        try {
          await download(version, { scope: this.#scope, store: this.#store, signal: working.signal, onProgress });
          break;
        } catch (error) {
          if (!(error instanceof ChangedError) || turn === TRIES) throw error;
          version = await this.#list();
          await this.#store.set('next', version);
        }
      }
      if (update) return this.#set({ is: 'ready' });
      await activeWorker(this.#scope);
      await this.#store.set('current', version);
      await this.#store.clear('next');
      this.#set(await this.#kept(version, { just: true }));
    } catch (error) {
      if (working.signal.aborted) return await this.#discard();
      if (!(error instanceof FullError)) return this.#set({ is: 'paused', update, asked, ...progress });
      const bytes = sizeOf(await this.#store.missing(version));
      await this.#store.clear('next');
      this.#set({ is: 'full', update, bytes });
    } finally {
      this.#working = undefined;
    }
  }

  async #discard(): Promise<void> {
    await this.#store.clear('next');
    this.#set(await this.#look());
  }

  /** From one version to the next: pages that are open are loaded again, so that none is left with parts of the other. */
  async #switch(): Promise<void> {
    const next = await this.#store.version('next');
    // A file that was lost since: it is fetched first.
    if (!next || (await this.#store.missing(next)).length > 0) return this.#resume(true);
    await this.#store.set('current', next);
    await this.#store.clear('next');
    this.#channel?.postMessage('reload');
    location.reload();
  }

  async #later(): Promise<void> {
    const state = this.#state;
    if (state.is !== 'offered') return;
    await this.#store.decline(state.id);
    this.#set({ ...state, declined: true });
  }

  /** Drops everything that is kept, what was visited too. */
  async #remove(): Promise<void> {
    const gone = this.#state.is === 'gone';
    await this.#store.remove();
    for (const kind of ['pages', 'parts'] as const) await caches.delete(cacheName(kind, this.#scope));
    if (gone) {
      // Another site has this address now, and gets it back.
      await (await navigator.serviceWorker.getRegistration(this.#scope))?.unregister();
      return location.reload();
    }
    const news = await fetchList<News>(new URL(PLACES.news, this.#scope)).catch(() => undefined);
    this.#set(news ? { is: 'none', bytes: news.bytes, removed: true } : { is: 'unknown' });
  }

  #list(): Promise<Version> {
    return fetchList<Version>(new URL(PLACES.version, this.#scope));
  }

  #set(state: State): void {
    this.#accept(state);
    this.#channel?.postMessage(state);
  }

  #accept(state: State): void {
    this.#state = state;
    this.#show(state);
  }
}

/** How many bytes the browser still grants this site; undefined if it does not say. */
async function freeBytes(): Promise<number | undefined> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota === undefined ? undefined : quota - usage;
}
