/** Where the parts of the installed edition lie, from the site's folder, without a leading slash. */
export const PLACES = {
  /** At the root, because a worker answers for its own folder and what is below it. */
  worker: 'service-worker.js',
  /** What runs in a page: the choice to keep the site, downloads, news of a new version. */
  script: 'offline/keep.js',
  /** `News`: small, asked for at every page of a kept site. */
  news: 'offline/version.json',
  /** `Version`: every file with its fingerprint. */
  version: 'offline/files.json',
  /** What a reader without a network gets for a page that is not there. */
  missing: 'offline/missing.html',
} as const;

/** The caches of a site. The number is the layout's: a changed layout takes a new one, and the worker drops the old cache. */
const CACHES = {
  /** The whole site, as chosen by the reader. */
  kept: 'waymark-kept-1',
  /** Pages that the reader has visited. */
  pages: 'waymark-pages-1',
  /** What those pages are made of. */
  parts: 'waymark-parts-1',
} as const;

export const CACHE_KINDS = Object.keys(CACHES) as (keyof typeof CACHES)[];

/** The name of a cache. Several sites may share one host, and with it one storage, so the site's folder is in it. */
export const cacheName = (kind: keyof typeof CACHES, { pathname }: { pathname: string }): string => `${CACHES[kind]} ${pathname}`;

/**
 * The path of an address from the site's folder, decoded, without query and fragment; undefined outside the site.
 * `https://host/waymark/skills?x#y` is `skills`.
 */
export function pathIn(scope: URL, address: string): string | undefined {
  const url = new URL(address, scope);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return undefined;
  try {
    return decodeURI(url.pathname.slice(scope.pathname.length));
  } catch {
    return undefined;
  }
}

/** The files that a path may mean, likeliest first, as hosts see it: `skills` is `skills.html`, the empty path `index.html`. */
export function filesAt(path: string): string[] {
  if (path === '') return ['index.html'];
  const bare = path.replace(/\/+$/, '');
  return bare === path ? [path, `${path}.html`, `${path}/index.html`] : [`${bare}/index.html`, `${bare}.html`];
}

/** Whether a path is a page's: `skills.html`, `skills`, or the empty one. */
export const isPage = (path: string): boolean => /(^|\/|\.html)$/.test(path) || !/\.[^/]*$/.test(path);

/** Whether a file is named by a hash of its content, so that one name never stands for two contents. */
export const isNamedByContent = (path: string): boolean => /^_astro\/|^pagefind\/(index|fragment|filter)\//.test(path);
