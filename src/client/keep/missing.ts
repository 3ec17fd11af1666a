import { cacheName, pathIn } from '../../editions/installed/places.ts';
import { Store } from '../../editions/installed/store.ts';
import { element } from '../search/element.ts';

/**
 * Completes the page that stands in for one that is not there: why it is not, and what is.
 *
 * @param host the element that says it, with the answer for a site of which only visited pages are kept.
 */
export async function explainMissing(host: HTMLElement, scope: URL): Promise<void> {
  const again = element('button', { type: 'button' }, 'Try again');
  again.addEventListener('click', () => location.reload());
  const actions = element('p', { className: 'wm-keep' }, again);
  const version = await new Store(scope).version('current');
  if (version) {
    const damaged = version.find(pathIn(scope, location.href) ?? '') !== undefined;
    host.replaceChildren(
      element('p', {}, damaged ? 'The kept copy of this page is damaged. It is fetched anew when this device has a connection.' : 'The whole site is kept on this device, but it has no page at this address. It may be newer than what is kept.'),
      actions,
    );
    return;
  }
  const pages = await visitedPages(scope);
  host.append(actions);
  if (pages.length === 0) return;
  host.append(
    element('h2', { id: 'visited' }, 'Pages that you have visited'),
    element('ul', {}, ...pages.map(({ href, title }) => element('li', {}, element('a', { href }, title)))),
  );
}

/** The visited pages that are kept, with their titles, in the order of their titles. */
async function visitedPages(scope: URL): Promise<{ href: string; title: string }[]> {
  const name = cacheName('pages', scope);
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const pages = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const html = (await (await cache.match(url))?.text()) ?? '';
      const { title } = new DOMParser().parseFromString(html, 'text/html');
      return { href: url, title: title.replace(/ \| [^|]*$/, '') || url };
    }),
  );
  return pages.sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
