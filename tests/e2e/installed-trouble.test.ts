import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheName, PLACES } from '../../src/editions/installed/places.ts';
import { LEAVE } from '../../src/integrations/installed-edition.ts';
import { until } from '../support/dev-server.ts';
import { listFiles } from '../support/html.ts';
import { button, CONTROL, heading, isStyled, keep, kept, keptVisit, makeHost, MISSING, printOf, renew, said, SKILLS } from '../support/installed.ts';
import { newPage } from '../support/site.ts';

describe('the installed edition, on content that is after a reader', () => {
  test('asks no other host for what a page links to, however it looks', async () => {
    const [made, elsewhere] = [await makeHost(), await makeHost()];
    const file = join(made.folder, SKILLS);
    const links = ['_astro/x.js', '_astro/x.css'].map((path) => `<a href="${elsewhere.url}${path}">x</a> <a href="${path}">x</a>`);
    await writeFile(file, (await readFile(file, 'utf8')).replace('</main>', `${links.join(' ')}</main>`));
    const { page } = await newPage({ worker: true });
    await page.goto(made.url + SKILLS);
    await keptVisit(page, made.url + SKILLS);
    // It keeps parts after the page: those that it does load are there.
    await until(() => page.evaluate(async (name) => (await (await caches.open(name)).keys()).some(({ url }) => url.endsWith('.css')), cacheName('parts', new URL(made.url))));
    expect(elsewhere.asked).toEqual([]);
    expect(made.asked.filter((path) => path.startsWith('_astro/x.'))).toEqual([]);
  });

  test('shows an address that no page has as nothing but an address', async () => {
    const made = await makeHost();
    const { page, errors } = await newPage({ worker: true });
    await page.goto(made.url + SKILLS);
    await keptVisit(page, made.url + SKILLS);
    await made.stop();
    await page.goto(`${made.url}x$&/onfocus=document.title=1/autofocus//`);
    expect(await heading(page)).toBe(MISSING);
    expect(await page.evaluate(() => [document.title, document.querySelectorAll('[onfocus], [autofocus]').length])).toEqual([expect.stringContaining(MISSING), 0]);
    expect(errors.filter((line) => !line.includes('ERR_CONNECTION_REFUSED') && !line.includes('503'))).toEqual([]);
  });
});

describe('the installed edition, when something goes wrong', () => {
  test('an interrupted download says so, and goes on in the next page with what is missing', async () => {
    const made = await makeHost();
    const { page } = await newPage({ worker: true });
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
    const made = await makeHost();
    const { page } = await newPage({ worker: true });
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
    const made = await makeHost();
    const { page } = await newPage({ worker: true });
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
    const made = await makeHost();
    const { page } = await newPage({ worker: true });
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
    const made = await makeHost();
    const { page, context } = await newPage({ worker: true });
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
    await page.reload();
    await button(page, 'Get it').waitFor();
    // Less than what is stored: what a browser counts as used may shrink a little later.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
    await button(page, 'Get it').click();
    await said(page, 'The version that you have stays as it is');
    await made.stop();
    await page.goto(made.url + SKILLS);
    expect(await heading(page)).not.toContain('NEW');
    expect(await isStyled(page)).toBe(true);
  });

  test('where another site has come to the address, the kept copy says so and goes', async () => {
    const made = await makeHost();
    const { page, context } = await newPage({ worker: true });
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
    const made = await makeHost();
    const { page } = await newPage({ worker: true });
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
