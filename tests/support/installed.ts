import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { publishVersion } from '../../src/editions/installed/list-files.ts';
import { cacheName, PLACES } from '../../src/editions/installed/places.ts';
import { until } from './dev-server.ts';
import { startHost, type Host } from './host.ts';
import { listFiles } from './html.ts';
import { siteFolder } from './site.ts';

const UNDER = 'waymark';
/** The page with the control. */
export const CONTROL = 'offline.html';
/** A page as any other. */
export const SKILLS = 'skills.html';
/** What most tests do without, and are quick. */
const MOST = /^(projects|resources|roadmaps|skills|faqs|contribute|books|api)\/.|^pagefind\/fragment\/.|\.(zip|epub)$/;
/** The heading of the page for what is missing. */
export const MISSING = 'This page is not on your device';

const hosts: Host[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.remove();
});

/** A host of the site in a folder, as on GitHub Pages; of all of it, or of few pages. It goes with the test. */
export async function makeHost({ whole = false } = {}): Promise<Host> {
  const made = await startHost(siteFolder, UNDER, whole ? undefined : MOST);
  hosts.push(made);
  if (!whole) await publishVersion(made.folder);
  return made;
}

/** Changes the files of a host as a new version of the site does. */
async function publish({ folder }: Host, change: () => Promise<void>): Promise<void> {
  await change();
  await publishVersion(folder);
}

/** Every page of the site says NEW in its heading, and needs a stylesheet of another name: its old one is gone. */
export const renew = (made: Host) =>
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

/** The text of the first heading. */
export const heading = (page: Page) => page.locator('h1').innerText();
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Waits until the place for news says a text. */
export const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
/** The name of the cache of the kept site. */
export const kept = (url: string) => cacheName('kept', new URL(url));
/** Whether the page has the look of the site. */
export const isStyled = (page: Page) => page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--wm-paper') !== '');

/** Waits until what was visited is kept. */
export const keptVisit = (page: Page, url: string) =>
  until(() => page.evaluate(async ([cacheName = '', address = '']) => navigator.serviceWorker.controller !== null && (await caches.match(address, { cacheName })) !== undefined, [cacheName('pages', new URL('.', url)), url]));

/** Keeps the site by the control. */
export async function keep(page: Page, made: Host): Promise<void> {
  await page.goto(made.url + CONTROL);
  await button(page, 'Keep for offline').click();
  await said(page, 'the whole site is kept');
}

/** The fingerprint of a file in the list of a host. */
export async function printOf({ folder }: Host, path: string): Promise<string> {
  const { files } = JSON.parse(await readFile(join(folder, PLACES.version), 'utf8')) as { files: [string, number, string][] };
  const [, , print] = files.find(([name]) => name === path) ?? [];
  if (!print) throw new Error(`no ${path}`);
  return print;
}
