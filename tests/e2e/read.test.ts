import { beforeAll, describe, expect, test } from 'vitest';
import { listFiles, readPages, type HtmlPage } from '../support/html.ts';
import { deadLinks, target } from '../support/links.ts';
import { newPage, siteFolder, siteUrl } from '../support/site.ts';

let pages: HtmlPage[];
let files: Set<string>;

beforeAll(async () => {
  pages = await readPages(siteFolder);
  files = new Set(await listFiles(siteFolder));
});

test('a reader goes from the home page to a roadmap, a stage, a skill and back by links', async () => {
  const { page } = await newPage();
  await page.goto('');
  // The heading of a card, the heading of a stage on the path, a skill, a roadmap that teaches it.
  for (const links of ['main h2 a[href^="roadmaps/"]', 'main h3 a[href]', 'main a[href*="/skills/"]', 'main a[href^="../roadmaps/"]:not([href*="#"])']) {
    const link = page.locator(`${links}:visible`).first();
    const target = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    await link.click();
    await page.waitForURL(target);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    expect(heading).not.toBe('');
    expect(await page.title()).toContain(heading);
  }
  expect(new URL(page.url()).pathname).toMatch(/^\/roadmaps\/[^/]+\.html$/);
});

describe('every page', () => {
  test('is served, with its ending and without', async () => {
    const wrong: string[] = [];
    for (const { path } of pages.filter((page) => page.path !== '404.html')) {
      for (const address of [path, path.replace(/\.html$/, '')]) {
        const response = await fetch(siteUrl + address, { redirect: 'manual' });
        await response.body?.cancel();
        if (response.status !== 200) wrong.push(`${address}: ${response.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(pages.length).toBeGreaterThan(100);
  });

  test('has a language, one first heading, a title and a description', () => {
    const wrong = pages.flatMap((page) => {
      const headings = page.all('h1');
      const problems = [
        page.all('html')[0]?.attributes.lang ? undefined : 'no language',
        headings.length === 1 && headings[0]?.text ? undefined : `${headings.length} first headings`,
        page.all('title').some(({ text }) => text.length > 0) ? undefined : 'no title',
        page.moved || page.all('meta').some(({ attributes }) => attributes.name === 'description' && attributes.content) ? undefined : 'no description',
      ];
      return problems.filter((problem) => problem !== undefined).map((problem) => `${page.path}: ${problem}`);
    });
    expect(wrong).toEqual([]);
  });

  test('has no id twice', () => {
    const wrong = pages.flatMap(({ path, elements }) => {
      const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: ${id}`);
    });
    expect(wrong).toEqual([]);
  });

  test('has no address from the root, which would not hold in a folder or on disk', () => {
    const wrong = pages
      .filter(({ path }) => path !== '404.html')
      .flatMap(({ path, elements }) => elements.flatMap(({ attributes: { href, src } }) => [href, src].filter((address) => address?.startsWith('/')).map((address) => `${path}: ${address}`)));
    expect(wrong).toEqual([]);
  });

  test('links only to files and places that exist', () => {
    expect(deadLinks(pages, files)).toEqual([]);
  });

  test('that has moved leads to where it is now', () => {
    const wrong = pages
      .filter(({ moved }) => moved)
      .flatMap((page) => {
        const refresh = page.all('meta').find(({ attributes }) => attributes['http-equiv'] === 'refresh')?.attributes.content ?? '';
        const [file] = target(page.path, /^0;url=(.+)$/.exec(refresh)?.[1] ?? '');
        return files.has(file) && file !== page.path ? [] : [`${page.path}: ${refresh}`];
      });
    expect(wrong).toEqual([]);
  });
});

test('a missing address shows the page that says so', async () => {
  const { page } = await newPage();
  const response = await page.goto('roadmaps/nowhere/at-all.html');
  expect(response?.status()).toBe(404);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // It stands at any depth, so its links are from the root.
  await page.getByRole('link', { name: 'Waymark' }).first().click();
  await page.waitForURL((url) => url.pathname === '/index.html');
});
