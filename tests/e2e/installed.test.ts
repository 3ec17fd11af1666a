import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheName, PLACES } from '../../src/editions/installed/places.ts';
import { listFiles } from '../support/html.ts';
import { button, CONTROL, heading, isStyled, keep, kept, keptVisit, makeHost, MISSING, renew, said, SKILLS } from '../support/installed.ts';
import { largestPage, pageKinds, ROADMAP } from '../support/page-kinds.ts';
import { newPage, siteFolder } from '../support/site.ts';

describe('without the choice', () => {
  test('what was visited opens without the host; another page says under its own address what is there', async () => {
    const made = await makeHost();
    const { page } = await newPage({ worker: true });
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
    const made = await makeHost();
    const { page } = await newPage({ worker: true });
    await page.goto(made.url + SKILLS);
    await keptVisit(page, made.url + SKILLS);
    const { pages, whole } = await page.evaluate(async ([pagesName = '', keptName = '']) => ({ pages: (await (await caches.open(pagesName)).keys()).map(({ url }) => url), whole: await caches.has(keptName) }), [cacheName('pages', new URL(made.url)), kept(made.url)]);
    expect(pages).toEqual([made.url + SKILLS]);
    expect(whole).toBe(false);
    expect(await page.evaluate(() => [...document.scripts].map(({ src }) => src).filter((src) => src.includes('offline/')))).toEqual([]);
  });

  test('without service workers the site is the same, and says what keeping takes', async () => {
    const made = await makeHost();
    const { page, context, errors, failed } = await newPage({ worker: true });
    await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }));
    await page.goto(made.url + CONTROL, { waitUntil: 'networkidle' });
    expect(await page.locator('[data-keep]').innerText()).toContain('This takes JavaScript');
    expect({ errors, failed }).toEqual({ errors: [], failed: [] });
  });
});

describe('kept', () => {
  test('every kind of page, with or without .html, the search and places in pages work with the host stopped', async () => {
    const made = await makeHost({ whole: true });
    const { page, errors, failed } = await newPage({ worker: true });
    await page.goto(made.url + CONTROL);
    // It tells how much it will store.
    await said(page, /It takes \d+\.\d MB on this device/);
    await keep(page, made);
    await made.stop();

    for (const path of (await pageKinds(siteFolder)).filter((name) => name !== '404.html' && !name.startsWith('books/'))) {
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
    // Asking for news fails without a host, and nothing else does.
    expect(failed.filter((line) => !line.includes(PLACES.news))).toEqual([]);
    expect(errors.filter((line) => !line.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  });

  test('a new version is offered, never forced, downloads only what changed, and then every open page is of it', async () => {
    const made = await makeHost();
    const { page, context } = await newPage({ worker: true });
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
    const made = await makeHost();
    const { page } = await newPage({ worker: true });
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
    const made = await makeHost();
    const { page } = await newPage({ worker: true });
    await keep(page, made);
    await button(page, 'Remove the kept site').click();
    await said(page, 'The kept site is removed');
    expect((await page.evaluate(() => caches.keys())).filter((name) => !name.includes('precache'))).toEqual([]);
    await made.stop();
    await page.goto(made.url + SKILLS);
    expect(await heading(page)).toBe(MISSING);
  });
});

test('a browser finds nothing that keeps the site from being installed', async () => {
  const made = await makeHost();
  const { page, context } = await newPage({ worker: true });
  await page.goto(made.url, { waitUntil: 'networkidle' });
  const devtools = await context.newCDPSession(page);
  const { url, errors } = await devtools.send('Page.getAppManifest');
  expect({ url, errors }).toEqual({ url: `${made.url}manifest.webmanifest`, errors: [] });
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A test's browser keeps nothing for later, as a private window.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});
