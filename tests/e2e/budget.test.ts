import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { largestPage, STAGE } from '../support/page-kinds.ts';
import { newPage, siteFolder } from '../support/site.ts';

const KB = 1024;

/** What the largest stage page loads in a fresh browser, in bytes by type; text as hosts send it, by gzip. */
async function weigh() {
  const { page } = await newPage();
  const loaded: { type: string; bytes: number }[] = [];
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    bodies.push(response.body().then((body) => void loaded.push({ type, bytes: type === 'font' ? body.length : gzipSync(body).length })));
  });
  await page.goto(await largestPage(siteFolder, STAGE), { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  const inline = await page.evaluate(() => [...document.scripts].filter((script) => !script.src).map((script) => script.textContent).join('\n'));
  await Promise.all(bodies);
  const sum = (...types: string[]) => loaded.filter(({ type }) => types.includes(type)).reduce((total, { bytes }) => total + bytes, 0);
  return { text: sum('document', 'stylesheet', 'script', 'fetch', 'xhr'), scripts: sum('script') + gzipSync(inline).length, fonts: sum('font'), documents: sum('document') };
}

describe('the largest stage page, with a cold cache', () => {
  test('is at most 30 KB of HTML, CSS and JavaScript, 8 KB of it JavaScript, and 60 KB of fonts', async () => {
    const { text, scripts, fonts, documents } = await weigh();
    expect(documents).toBeGreaterThan(0);
    expect(text).toBeLessThanOrEqual(30 * KB);
    expect(scripts).toBeLessThanOrEqual(8 * KB);
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThanOrEqual(60 * KB);
  });
});
