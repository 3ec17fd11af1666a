import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/firefox.ts';
import { startFirefox, type Firefox } from '../support/firefox.ts';
import { startHost, type Host } from '../support/host.ts';
import { siteFolder } from '../support/site.ts';

const executable = findFirefox();

describe.skipIf(!executable)('the installed edition, in Firefox', () => {
  let host: Host;
  let firefox: Firefox;
  let profile: string;
  beforeAll(async () => {
    host = await startHost(siteFolder);
    profile = await mkdtemp(join(tmpdir(), 'firefox-'));
    firefox = await startFirefox(executable as string, join(profile, 'profile'));
  });
  afterAll(async () => {
    await firefox?.close();
    await host?.remove();
    await rm(profile, { recursive: true, force: true });
  });

  test('once it is kept, pages and the search work with the host stopped', async () => {
    const { page } = firefox;
    const panel = () => page.$eval('[data-keep]', (element) => element.textContent);
    await page.goto(`${host.url}offline.html`);
    await page.waitForSelector('[data-keep] button');
    expect(await panel()).toContain('Keep for offline');
    await page.click('[data-keep] button');
    await page.waitForFunction(() => document.querySelector('[data-keep]')?.textContent?.includes('the whole site is kept'), { timeout: 90_000 });
    await host.stop();

    await page.goto(`${host.url}skills/python`);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toContain('Python');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toContain('rgba(0, 0, 0, 0)');
    await page.keyboard.press('/');
    await page.waitForSelector('dialog .results[aria-busy="false"]');
    await page.keyboard.type('qlora');
    await page.waitForSelector('dialog ol > li mark');
    expect(await page.$$eval('dialog ol > li > a', (links) => links.map(({ textContent }) => textContent).join(' '))).toContain('Fine-tuning');
  });
});
