import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { ROOT } from '../support/astro-build.ts';
import { ATTACKS, attackPage, EVIL_MODULE, EVIL_PICTURES, MARKER } from '../support/attacks.ts';
import { saveUntil, startDevServer, type DevServer } from '../support/dev-server.ts';
import { buildFixture } from '../support/fixture.ts';

describe('a build', () => {
  test('refuses every attack by name, runs none and publishes nothing', async () => {
    const marker = join(ROOT, inject('workFolder'), 'marker-of-the-build');
    process.env[MARKER] = marker;
    const site = await buildFixture('small');
    expect(site.exitCode).toBe(0);
    await site.edit('faqs/evil.mjs', () => EVIL_MODULE);
    for (const [index, [, body]] of ATTACKS.entries()) await site.edit(`faqs/attack-${index}.mdx`, () => attackPage(body));
    for (const [name, text] of Object.entries(EVIL_PICTURES)) {
      await site.edit(`faqs/${name}`, () => text);
      await site.edit(`faqs/${name.replace('.', '-')}.mdx`, () => attackPage(`![A picture](./${name})`));
    }
    await rm(site.folder, { recursive: true });
    await site.rebuild();
    expect(site.exitCode).toBe(1);
    expect(ATTACKS.filter((_, index) => !site.output.includes(`content/faqs/attack-${index}.mdx:`)).map(([name]) => name)).toEqual([]);
    expect(site.output).toContain('content/faqs/evil.mjs:1:1 placement:');
    for (const name of Object.keys(EVIL_PICTURES)) expect(site.output).toContain(`content/faqs/${name}:1:1 images: this is no picture`);
    expect(existsSync(marker)).toBe(false);
    expect(site.exists('index.html')).toBe(false);
    delete process.env[MARKER];
  });
});

describe('the dev server', () => {
  let server: DevServer;
  let folder: string;
  let marker: string;

  beforeAll(async () => {
    folder = `${inject('workFolder')}/dev`;
    marker = join(ROOT, folder, 'marker');
    await mkdir(join(ROOT, folder), { recursive: true });
    await cp(join(ROOT, 'tests/fixtures/small/content'), join(ROOT, folder, 'content'), { recursive: true });
    server = await startDevServer({ content: `${folder}/content`, out: `${folder}/dist`, cache: `${folder}/cache` }, { [MARKER]: marker });
  });
  afterAll(() => server.stop());

  /** Writes a page, and fetches it once the server shows it, or what it says of the file that is to blame. */
  async function visit(id: string, body: string, blamed = `${id}.mdx`): Promise<{ status: number; html: string }> {
    let status = 0;
    let html = '';
    const ask = async () => {
      const response = await fetch(`${server.address}/faqs/${id}.html`);
      [status, html] = [response.status, await response.text()];
      // The server may still speak of the page before.
      expect(status === 200 || html.includes(`/faqs/${blamed}:`)).toBe(true);
    };
    await saveUntil(join(ROOT, folder, `content/faqs/${id}.mdx`), attackPage(body), () => vi.waitFor(ask, { timeout: 3000 }).then(() => true, () => false));
    return { status, html };
  }

  test('shows a page that is allowed, as soon as it is written', async () => {
    const { status, html } = await visit('good', 'Two *short* hours.');
    expect(status).toBe(200);
    expect(html).toContain('<em>short</em>');
  });

  test('hands out no text as a program, whatever a browser asks for', async () => {
    for (const query of ['', '?import', '?url', '?raw&import', '?astroPropagatedAssets']) {
      const response = await fetch(`${server.address}/${folder}/content/faqs/good.mdx${query}`, { headers: { Accept: '*/*' } });
      expect(await response.text(), query).not.toMatch(/MDXContent|jsx\(/);
    }
  });

  test.each(ATTACKS.map(([name, body], index) => ({ name, body, id: `attack-${index}` })))('refuses $name', async ({ body, id }) => {
    const { status, html } = await visit(id, body);
    expect(status).toBe(500);
    // The message may quote what was written; the page itself is not there.
    expect(html).not.toContain('<h1');
    // No other page is shown either: what the check refuses is not built.
    expect((await fetch(`${server.address}/about.html`)).status).toBe(500);
    expect(existsSync(marker)).toBe(false);
    await rm(join(ROOT, folder, `content/faqs/${id}.mdx`));
  });

  test.each(Object.entries(EVIL_PICTURES))('shows and runs nothing of %s', async (name, text) => {
    await writeFile(join(ROOT, folder, 'content/faqs', name), text);
    const id = name.replace('.', '-');
    const { status, html } = await visit(id, `![A picture](./${name})`, name);
    expect(status).toBe(500);
    expect(html).not.toContain('<h1');
    expect(existsSync(marker)).toBe(false);
    for (const file of [name, `${id}.mdx`]) await rm(join(ROOT, folder, 'content/faqs', file));
  });
});
