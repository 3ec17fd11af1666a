import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../support/astro-build.ts';
import { saveUntil, startDevServer, type DevServer } from '../support/dev-server.ts';
import { newPage } from '../support/site.ts';
import { makeWorkFolder } from '../support/work-folder.ts';

/** `npm run dev` as a writer sees it: each edit shows, and so does each mistake. */

let server: DevServer;
let work: Awaited<ReturnType<typeof makeWorkFolder>>;
const skill = () => join(ROOT, work.folder, 'content/skills/stones.yaml');

beforeAll(async () => {
  work = await makeWorkFolder();
  await mkdir(join(ROOT, work.folder), { recursive: true });
  await cp(join(ROOT, 'tests/fixtures/small/content'), join(ROOT, work.folder, 'content'), { recursive: true });
  server = await startDevServer({ content: `${work.folder}/content`, out: `${work.folder}/dist`, cache: `${work.folder}/cache` });
});
afterAll(async () => {
  await server.stop();
  await work.remove();
  await rm(join(ROOT, work.folder), { recursive: true, force: true });
});

const save = (text: string, shown: Locator) => saveUntil(skill(), text, () => shown.waitFor({ timeout: 3000 }).then(() => true, () => false));

test('an edit shows without a reload by hand, a mistake shows over the page, and its repair takes it away', async () => {
  const { page } = await newPage();
  const overlay = page.locator('vite-error-overlay');
  const text = await readFile(skill(), 'utf8');
  await page.goto(`${server.address}/skills/stones.html`);
  await save(text.replace(/^title: .*/m, 'title: Pebbles of the river'), page.locator('h1', { hasText: 'Pebbles of the river' }));

  await save(text.replace(/^area: .*/m, 'aera: programming'), overlay.locator('#message', { hasText: 'did you mean' }));
  await expect(overlay.locator('#message').innerText()).resolves.toContain('skills/stones.yaml');

  await save(text, page.locator('h1', { hasText: /^Stones/ }));
  await overlay.waitFor({ state: 'detached' });
});

test('a service worker that a built site has left on the port is told to leave, and the pages bring none', async () => {
  expect(await (await fetch(`${server.address}/service-worker.js`)).text()).toContain('unregister');
  expect(await (await fetch(`${server.address}/skills/stones.html`)).text()).not.toContain('serviceWorker');
});
