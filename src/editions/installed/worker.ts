/// <reference lib="webworker" />
import { copyResponse } from 'workbox-core/copyResponse.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { matchPrecache, precache, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { fetchFile } from './fetch-file.ts';
import { partsOf } from './page-parts.ts';
import { CACHE_KINDS, cacheName, filesAt, isNamedByContent, isPage, pathIn, PLACES } from './places.ts';
import { standIn } from './stand-in.ts';
import { answer, Store, type ListedVersion } from './store.ts';
import type { KeptFile } from './version.ts';

/**
 * The service worker. Of a kept site every answer comes from one version, checked; otherwise from the network, and without one
 * from what was visited. It decides nothing: what is kept, and when a version follows another, the reader says in a page
 * (src/client/keep), and the store has it. So the worker is the same for many versions, and a new one waits, as browsers have it,
 * until no page is open.
 */
declare const self: ServiceWorkerGlobalScope;
/** The page for what is missing and its parts, written in by the build. */
declare const SHELL: PrecacheEntry[];

/** Storage stays small: these many of the last are kept of what was visited. */
const MOST_PAGES = 60;
const MOST_PARTS = 150;
/** Seconds after which a page that was visited before is shown from the cache. */
const PATIENCE = 5;

const scope = new URL(self.registration.scope);
const store = new Store(scope);

/** Each page under one name, however it is asked for; only whole answers; no redirected ones, which browsers refuse as pages. */
const canonical: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => {
    const path = pathIn(scope, request.url) ?? '';
    return new URL(encodeURI(isPage(path) ? (filesAt(path).find((name) => name.endsWith('.html')) ?? path) : path), scope).href;
  },
  cacheWillUpdate: async ({ response }) => (response.status !== 200 ? null : response.redirected ? copyResponse(response) : response),
};
// The types of Workbox say `undefined` where they mean absent.
const few = (maxEntries: number) => new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;
const parts = { cacheName: cacheName('parts', scope), plugins: [canonical, few(MOST_PARTS)] };
const visitedPages = new NetworkFirst({ cacheName: cacheName('pages', scope), plugins: [canonical, few(MOST_PAGES)], networkTimeoutSeconds: PATIENCE });
const visitedParts = new NetworkFirst(parts);
const namedParts = new CacheFirst(parts);
const strategyFor = (path: string) => (isPage(path) ? visitedPages : isNamedByContent(path) ? namedParts : visitedParts);

precache(SHELL);
// The pages that brought the first worker came without it. Their answers are still in the browser's own cache as a rule.
self.addEventListener('install', (event) => {
  if (!self.registration.active) event.waitUntil(visitOpenPages(event).catch(() => undefined));
});
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), dropOldLayouts()])));

registerRoute(
  // What asks past all caches asks past this one; downloads are as large as the site, and have a place of their own.
  ({ request, url }) => request.cache !== 'no-store' && pathIn(scope, url.href) !== undefined && !/\.(zip|epub)$/.test(url.pathname),
  async ({ event, request, url }) => {
    const path = pathIn(scope, url.href) ?? '';
    const version = await store.version('current');
    const file = version?.find(path);
    if (version && file && (await asksForKept(version, event as FetchEvent))) {
      return (await fromKept(file)) ?? (request.mode === 'navigate' ? missingPage(url, version) : Response.error());
    }
    try {
      return await strategyFor(path).handle({ event, request });
    } catch {
      return (file && (await fromKept(file))) ?? (await matchPrecache(new URL(path, scope).href)) ?? (request.mode === 'navigate' ? missingPage(url, version) : Response.error());
    }
  },
);

/**
 * A part is of the version that its page is of: a page that the kept version does not have came from the network, and so do its
 * parts.
 */
async function asksForKept(version: ListedVersion, { clientId, request }: FetchEvent): Promise<boolean> {
  if (request.mode === 'navigate' || !clientId) return true;
  const client = await self.clients.get(clientId);
  return client?.type !== 'window' || version.find(pathIn(scope, client.url) ?? '') !== undefined;
}

/** The kept file; a damaged or lost one from the host, if it still has that content, and then it is kept again. */
async function fromKept(file: KeptFile): Promise<Response | undefined> {
  const kept = await store.read(file);
  if (kept) return kept;
  try {
    const { content, type } = await fetchFile(scope, file);
    // Without room for it, it is read all the same.
    await store.write(file, content, type).catch(() => undefined);
    return answer(content, type);
  } catch {
    return undefined;
  }
}

/** The page that says what is there, under the address that was asked for, so that a reload asks again. */
async function missingPage(asked: URL, version: ListedVersion | undefined): Promise<Response> {
  const file = version?.find(PLACES.missing);
  const page = (file && (await store.read(file))) ?? (await matchPrecache(PLACES.missing));
  if (!page) return Response.error();
  const html = standIn(await page.text(), new URL(PLACES.missing, scope).pathname, asked.pathname);
  return new Response(html, { status: 503, statusText: 'Not kept', headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

async function visitOpenPages(event: ExtendableEvent): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await Promise.all(pages.map(({ url }) => visit(url, event)));
}

/** Keeps a page and the parts that it loads. */
async function visit(address: string, event: ExtendableEvent): Promise<void> {
  const path = pathIn(scope, address);
  if (path === undefined || !isPage(path) || (await store.version('current'))?.find(path)) return;
  const keep = async (url: string, strategy: NetworkFirst | CacheFirst) => {
    const [response, kept] = strategy.handleAll({ event, request: new Request(url) });
    await kept;
    return response;
  };
  const url = new URL(address);
  const html = await (await keep(url.href, visitedPages)).text();
  await Promise.all(partsOf(html, url, scope).map((part) => keep(part, namedParts)));
}

/** Caches of this site in a layout that this worker does not know. */
async function dropOldLayouts(): Promise<void> {
  const known = CACHE_KINDS.map((kind) => cacheName(kind, scope));
  for (const name of await caches.keys()) if (/^waymark-\w+-\d+ /.test(name) && name.endsWith(` ${scope.pathname}`) && !known.includes(name)) await caches.delete(name);
}
