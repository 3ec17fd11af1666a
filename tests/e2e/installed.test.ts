import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { publishVersion } from '../../src/editions/installed/list-files.ts';
import { cacheName, PLACES } from '../../src/editions/installed/places.ts';
import { LEAVE } from '../../src/integrations/installed-edition.ts';
import { until } from '../support/dev-server.ts';
import { startHost, type Host } from '../support/host.ts';
import { listFiles } from '../support/html.ts';
import { largestPage, pageKinds, ROADMAP, STAGE } from '../support/page-kinds.ts';
import { newPage, siteFolder } from '../support/site.ts';

const UNDER = 'waymark';
const CONTROL = 'offline.html';
const SKILLS = 'skills.html';
const MISSING = 'This page is not on your device';

const hosts: Host[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.remove();
});

/** A host of the site in a folder, as on GitHub Pages. Most tests need few pages, and are quick with them. */
async function host({ whole = false } = {}): Promise<Host> {
  const made = await startHost(siteFolder, UNDER);
  hosts.push(made);
  if (!whole) await publish(made, async () => {
    for (const path of await listFiles(made.folder)) if (/^(projects|resources|roadmaps|faqs|contribute|books|api)\/|^pagefind\/fragment|\.(zip|epub)$/.test(path)) await rm(join(made.folder, path));
  });
  return made;
}

/** Changes the files of a host as a new version of the site does. */
async function publish({ folder }: Host, change: () => Promise<void>): Promise<void> {
  await change();
  await publishVersion(folder);
}

/** Every page of the site says NEW in its heading, and needs a stylesheet of another name: its old one is gone. */
const renew = (made: Host) =>
  publish(made, async () => {
    const files = await listFiles(made.folder);
    const sheet = files.find((path) => /^_astro\/middleware\..*\.css$/.test(path)) ?? files.find((path) => /^_astro\/.*\.css$/.test(path)) ?? '';
    const renamed = sheet.replace('.css', 'x.css');
    await rename(join(made.folder, sheet), join(made.folder, renamed));
    for (const path of files.filter((name) => name.endsWith('.html'))) {
      const html = await readFile(join(made.folder, path), 'utf8');
      await writeFile(join(made.folder, path), html.replaceAll(sheet, renamed).replace('</h1>', ' NEW</h1>'));
    }
  });

const heading = (page: Page) => page.locator('h1').innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
const kept = (url: string) => cacheName('kept', new URL(url));
/** Whether the page has the look of the site. */
const isStyled = (page: Page) => page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--wm-paper') !== '');

/** Waits until what was visited is kept. */
const keptVisit = (page: Page, url: string) =>
  until(() => page.evaluate(async ([cacheName = '', address = '']) => navigator.serviceWorker.controller !== null && (await caches.match(address, { cacheName })) !== undefined, [cacheName('pages', new URL('.', url)), url]));

async function keep(page: Page, made: Host): Promise<void> {
  await page.goto(made.url + CONTROL);
  await button(page, 'Keep for offline').click();
  await said(page, 'the whole site is kept');
}

/** The fingerprint of a file in the list of a host. */
async function printOf({ folder }: Host, path: string): Promise<string> {
  const { files } = JSON.parse(await readFile(join(folder, PLACES.version), 'utf8')) as { files: [string, number, string][] };
  const [, , print] = files.find(([name]) => name === path) ?? [];
  if (!print) throw new Error(`no ${path}`);
  return print;
}

describe('without the choice', () => {
  test('what was visited opens without the host; another page says under its own address what is there', async () => {
    const made = await host();
    const { page } = await newPage();
    await page.goto(made.url + SKILLS);
    const title = await heading(page);
    await keptVisit(page, made.url + SKILLS);
    await made.stop();

    await page.goto(`${made.url}skills`);
    expect(await heading(page)).toBe(title);
    expect(await isStyled(page)).toBe(true);

    await page.goto(`${made.url}salaries.html`);
    expect(await heading(page)).toBe(MISSING);
    expect(await isStyled(page)).toBe(true);
    expect(await page.getByRole('main').getByRole('link', { name: title }).getAttribute('href')).toBe(made.url + SKILLS);
    await page.getByRole('link', { name: 'Skip to content' }).focus();
    await page.keyboard.press('Enter');
    expect(await heading(page)).toBe(MISSING);

    await made.start();
    await button(page, 'Try again').click();
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, MISSING);
    expect(page.url()).toContain(`${made.url}salaries.html`);
  });

  test('only what was visited is kept, and the pages load nothing for it', async () => {
    const made = await host();
    const { page } = await newPage();
    await page.goto(made.url + SKILLS);
    await keptVisit(page, made.url + SKILLS);
    const { pages, whole } = await page.evaluate(async ([pagesName = '', keptName = '']) => ({ pages: (await (await caches.open(pagesName)).keys()).map(({ url }) => url), whole: await caches.has(keptName) }), [cacheName('pages', new URL(made.url)), kept(made.url)]);
    expect(pages).toEqual([made.url + SKILLS]);
    expect(whole).toBe(false);
    expect(await page.evaluate(() => [...document.scripts].map(({ src }) => src).filter((src) => src.includes('offline/')))).toEqual([]);
  });

  test('without service workers the site is the same, and says what keeping takes', async () => {
    const made = await host();
    const { page, context, errors, failed } = await newPage();
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }));
    await page.goto(made.url + CONTROL, { waitUntil: 'networkidle' });
    expect(await page.locator('[data-keep]').innerText()).toContain('This takes JavaScript');
    expect({ errors, failed }).toEqual({ errors: [], failed: [] });
  });
});

describe('kept', () => {
  test('every kind of page, with or without .html, the search and places in pages work with the host stopped', async () => {
    const made = await host({ whole: true });
    const { page, errors, failed } = await newPage();
    await page.goto(made.url + CONTROL);
    // It tells how much it will store.
    await said(page, /It takes \d+\.\d MB on this device/);
    await keep(page, made);
    await made.stop();

    for (const path of (await pageKinds(siteFolder)).filter((name) => name !== '404.html')) {
      const response = await page.goto(made.url + (path.includes('/') ? path.replace(/\.html$/, '') : path), { waitUntil: 'load' });
      expect(response?.status(), path).toBe(200);
      expect(await isStyled(page), path).toBe(true);
    }
    await page.goto(made.url);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('python');
    const [result] = await Promise.all([page.locator('.wm-search .results a.page').first().getAttribute('href'), page.locator('.wm-search mark').first().waitFor()]);
    await page.goto(new URL(result ?? '', made.url).href);
    expect(await heading(page)).not.toBe(MISSING);

    await page.goto(made.url + (await largestPage(siteFolder, ROADMAP)));
    const [place] = await page.locator('main [id]').evaluateAll((all) => all.map(({ id }) => id).slice(-1));
    await page.goto(`${page.url()}#${place}`);
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(place);
    expect(STAGE.test(await largestPage(siteFolder, STAGE))).toBe(true);
    // Asking for news fails without a host, and nothing else does.
    expect(failed.filter((line) => !line.includes(PLACES.news))).toEqual([]);
    expect(errors.filter((line) => !line.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  });

  test('a new version is offered, never forced, downloads only what changed, and then every open page is of it', async () => {
    const made = await host();
    const { page, context } = await newPage();
    await keep(page, made);
    await page.goto(made.url + SKILLS);
    await renew(made);

    for (const path of [SKILLS, 'index.html']) {
      await page.goto(made.url + path);
      await said(page, 'There is a new version of Waymark');
      expect(await heading(page)).not.toContain('NEW');
      expect(await isStyled(page)).toBe(true);
    }
    await button(page, 'Not now').click();
    await page.locator('.wm-keep-line.empty').waitFor({ state: 'attached' });
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByRole('status').innerText()).toBe('');

    const other = await context.newPage();
    await other.goto(made.url + SKILLS);
    await page.goto(made.url + CONTROL);
    made.asked.length = 0;
    await button(page, 'Get it').click();
    await said(page, 'The new version is on this device');
    const changed = (await listFiles(made.folder)).filter((path) => /\.html$|middleware.*\.css$/.test(path));
    expect(made.asked.filter((path) => !/^(offline\/(version|files)\.json|service-worker\.js)/.test(path) && !changed.includes(path))).toEqual([]);
    await other.reload();
    expect(await heading(other)).not.toContain('NEW');

    await Promise.all([page.waitForEvent('load'), other.waitForEvent('load'), button(page, 'Show it').click()]);
    await made.stop();
    for (const shown of [page, other]) {
      await shown.reload();
      expect(await heading(shown)).toContain('NEW');
      expect(await isStyled(shown)).toBe(true);
    }
    // Of the version before, nothing is left.
    const { files } = JSON.parse(await readFile(join(made.folder, PLACES.version), 'utf8')) as { files: [string, number, string][] };
    const there = await page.evaluate(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url.replace(/.*\//, '')).filter((key) => /^[0-9a-f]{32}$/.test(key)), kept(made.url));
    expect(there.sort()).toEqual([...new Set(files.map(([, , print]) => print))].sort());
  });

  test('a page that only the new version has comes with the parts of that version', async () => {
    const made = await host();
    const { page } = await newPage();
    await keep(page, made);
    await renew(made);
    await writeFile(join(made.folder, 'newcomer.html'), await readFile(join(made.folder, SKILLS)));
    await page.goto(`${made.url}newcomer.html`);
    expect(await heading(page)).toContain('NEW');
    expect(await isStyled(page)).toBe(true);
    made.asked.length = 0;
    await page.keyboard.press('/');
    await page.getByRole('searchbox').waitFor();
    expect(made.asked).toContain('search/dialog.js');
  });

  test('is removed without a trace but the page that says so', async () => {
    const made = await host();
    const { page } = await newPage();
    await keep(page, made);
    await button(page, 'Remove the kept site').click();
    await said(page, 'The kept site is removed');
    expect((await page.evaluate(() => caches.keys())).filter((name) => !name.includes('precache'))).toEqual([]);
    await made.stop();
    await page.goto(made.url + SKILLS);
    expect(await heading(page)).toBe(MISSING);
  });
});

describe('when something goes wrong', () => {
  test('an interrupted download says so, and goes on in the next page with what is missing', async () => {
    const made = await host();
    const { page } = await newPage();
    await page.goto(made.url + CONTROL);
    await button(page, 'Keep for offline').waitFor();
    made.breakAfter(40, /^(?!offline\/)/);
    await button(page, 'Keep for offline').click();
    await said(page, 'The download was interrupted');
    expect(await page.locator('[data-keep] progress').evaluate((bar: HTMLProgressElement) => bar.value > 0 && bar.value < bar.max)).toBe(true);
    const before = new Set(made.asked);
    made.breakAfter();
    made.asked.length = 0;
    await page.goto(made.url + SKILLS);
    await said(page, 'Waymark is kept on this device');
    const total = (await listFiles(made.folder)).length;
    expect(before.size).toBeGreaterThan(40);
    expect(made.asked.length).toBeLessThan(total - 20);
    await made.stop();
    await page.goto(`${made.url}salaries`);
    expect(await heading(page)).not.toBe(MISSING);
  });

  test('an interrupted new version leaves the old one whole, and can be given up', async () => {
    const made = await host();
    const { page } = await newPage();
    await keep(page, made);
    await renew(made);
    await page.reload();
    await button(page, 'Get it').waitFor();
    made.breakAfter(10, /^(?!offline\/)/);
    await button(page, 'Get it').click();
    await said(page, 'The version that you have is whole');
    for (const path of [SKILLS, 'index.html', 'salaries.html']) {
      await page.goto(made.url + path);
      expect(await heading(page)).not.toContain('NEW');
      expect(await isStyled(page)).toBe(true);
    }
    await page.goto(made.url + CONTROL);
    await button(page, 'Stop').click();
    await said(page, 'There is a new version');
    const next = await page.evaluate(async (name) => (await (await caches.open(name)).keys()).some(({ url }) => url.endsWith('/next')), kept(made.url));
    expect(next).toBe(false);
  });

  test('a site that changes during the download is kept as it is at the end', async () => {
    const made = await host();
    const { page } = await newPage();
    await page.goto(made.url + CONTROL);
    await button(page, 'Keep for offline').waitFor();
    made.breakAfter(20, /^(?!offline\/)/);
    await button(page, 'Keep for offline').click();
    await said(page, 'The download was interrupted');
    await renew(made);
    made.breakAfter();
    await button(page, 'Go on now').click();
    await said(page, 'the whole site is kept');
    await made.stop();
    for (const path of [SKILLS, 'index.html']) {
      await page.goto(made.url + path);
      expect(await heading(page)).toContain('NEW');
      expect(await isStyled(page)).toBe(true);
    }
  });

  test('a damaged or lost entry is fetched again; without the host the page says that it is damaged', async () => {
    const made = await host();
    const { page } = await newPage();
    await keep(page, made);
    const print = await printOf(made, SKILLS);
    const damage = () =>
      page.evaluate(
        async ([name = '', key = '']) => {
          const cache = await caches.open(name);
          const entry = (await cache.keys()).find(({ url }) => url.endsWith(key));
          if (!entry) throw new Error(`${key} is not kept`);
          await cache.put(entry, new Response('<h1>Damaged</h1>', { headers: { 'Content-Type': 'text/html' } }));
        },
        [kept(made.url), print],
      );
    await damage();
    await page.goto(made.url + SKILLS);
    const title = await heading(page);
    expect(title).not.toBe('Damaged');

    await damage();
    await made.stop();
    await page.goto(made.url + SKILLS);
    expect(await heading(page)).toBe(MISSING);
    await page.getByText('The kept copy of this page is damaged').waitFor();
    await page.goto(`${made.url}salaries.html`);
    expect(await heading(page)).not.toBe(MISSING);

    await made.start();
    await page.reload();
    await until(() => page.evaluate(async ([name = '', key = '']) => (await (await caches.open(name)).keys()).some(({ url }) => url.endsWith(key)), [kept(made.url), print]));
    await made.stop();
    await page.goto(made.url + SKILLS);
    expect(await heading(page)).toBe(title);
  });

  test.each([
    ['that the browser announces', true],
    ['that only shows when it is reached', false],
  ])('a full storage %s is said, and nothing half is left', async (_, announced) => {
    const made = await host();
    const { page, context } = await newPage();
    if (!announced) await context.addInitScript(() => Object.defineProperty(StorageManager.prototype, 'estimate', { value: undefined }));
    await page.goto(made.url + CONTROL);
    await button(page, 'Keep for offline').waitFor();
    await keptVisit(page, made.url + CONTROL);
    const devtools = await context.newCDPSession(page);
    const { origin } = new URL(made.url);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 900_000 });
    await button(page, 'Keep for offline').click();
    await said(page, /This browser has no room for .* more\. Nothing was kept/);
    expect(await page.evaluate((name) => caches.has(name), kept(made.url))).toBe(false);

    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await button(page, 'Try again').click();
    await said(page, 'the whole site is kept');
    await renew(made);
    const { usage = 0 } = await devtools.send('Storage.getUsageAndQuota', { origin });
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 200_000 });
    await page.reload();
    await button(page, 'Get it').click();
    await said(page, 'The version that you have stays as it is');
    await made.stop();
    await page.goto(made.url + SKILLS);
    expect(await heading(page)).not.toContain('NEW');
    expect(await isStyled(page)).toBe(true);
  });

  test('where another site has come to the address, the kept copy says so and goes', async () => {
    const made = await host();
    const { page, context } = await newPage();
    await keep(page, made);
    for (const path of await listFiles(made.folder)) await rm(join(made.folder, path));
    await writeFile(join(made.folder, 'index.html'), '<h1>Another site</h1>');
    await page.goto(`${made.url}index.html`);
    await said(page, 'This address has no Waymark to keep any more');
    await Promise.all([page.waitForEvent('load'), button(page, 'Remove the kept site').click()]);
    await page.goto(`${made.url}index.html`);
    expect(await heading(page)).toBe('Another site');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await context.close();
  });

  test('a worker that was left behind goes when the dev server answers in its place', async () => {
    const made = await host();
    const { page } = await newPage();
    await keep(page, made);
    await writeFile(join(made.folder, PLACES.worker), LEAVE);
    await writeFile(join(made.folder, SKILLS), '<h1>From the dev server</h1>');
    const registered = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await page.goto(made.url + SKILLS);
    await page.locator('h1', { hasText: 'From the dev server' }).waitFor();
    expect(await registered()).toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

test('a browser finds nothing that keeps the site from being installed', async () => {
  const made = await host();
  const { page, context } = await newPage();
  await page.goto(made.url, { waitUntil: 'networkidle' });
  const devtools = await context.newCDPSession(page);
  const { url, errors } = await devtools.send('Page.getAppManifest');
  expect({ url, errors }).toEqual({ url: `${made.url}manifest.webmanifest`, errors: [] });
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A test's browser keeps nothing for later, as a private window.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});
