import { beforeAll, expect, test } from 'vitest';
import { buildFixture, type Fixture } from '../support/fixture.ts';
import { parsePage, readPages, type HtmlPage } from '../support/html.ts';

// A project's page on GitHub lies in a folder of its host; the variable has no slash at its end.
const SITE = 'https://owner.github.io/waymark';

let site: Fixture;
let pages: HtmlPage[];
beforeAll(async () => {
  site = await buildFixture('small', { siteUrl: SITE });
  pages = site.exitCode === 0 ? await readPages(site.folder) : [];
});

/** What search engines may show: neither what leads on nor the pages for paper, which say again what others say. */
const isPublic = ({ path, moved }: HtmlPage) => !moved && !path.startsWith('books/');

const addressOf = (path: string) => (path === 'index.html' ? `${SITE}/` : `${SITE}/${path}`);

test('each page names itself by its published address, folder included', () => {
  expect(site.exitCode).toBe(0);
  const real = pages.filter(isPublic);
  expect(real.length).toBeGreaterThan(15);
  for (const { path, all } of real) {
    expect(all('link').filter(({ attributes }) => attributes.rel === 'canonical').map(({ attributes }) => attributes.href), path).toEqual([addressOf(path)]);
    expect(all('meta').filter(({ attributes }) => attributes.property === 'og:url').map(({ attributes }) => attributes.content), path).toEqual([addressOf(path)]);
  }
});

test('the sitemap has the same addresses, without the pages that only lead on', async () => {
  const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  expect(locations(await site.html('sitemap-index.xml'))).toEqual([`${SITE}/sitemap-0.xml`]);
  const expected = pages.filter((page) => isPublic(page) && page.path !== '404.html').map(({ path }) => addressOf(path));
  expect(locations(await site.html('sitemap-0.xml')).sort()).toEqual(expected.sort());
});

test('all other links stay relative, but on the page of missing addresses, which may be shown for any', async () => {
  for (const { path, elements } of pages.filter((page) => page.path !== '404.html')) {
    expect(elements.flatMap(({ attributes: { href, src } }) => [href, src].filter((address) => address?.startsWith('/'))), path).toEqual([]);
  }
  const missing = parsePage('404.html', await site.html('404.html'));
  const fromRoot = missing.elements.flatMap(({ attributes: { href, src } }) => [href, src].filter((address): address is string => address?.startsWith('/') ?? false));
  expect(fromRoot).toContain('/waymark/index.html');
  expect(fromRoot.filter((address) => !address.startsWith('/waymark/'))).toEqual([]);
});
