import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../../scripts/serve.ts';
import { checkContent } from '../../src/check/check.ts';
import { formatProblems } from '../../src/check/problem.ts';
import { KIND_NAMES, KINDS } from '../../src/schema/kinds.ts';
import { astroBuild, ROOT } from '../support/astro-build.ts';
import { startHostileBrowser, type HostileBrowser } from '../support/hostile-browser.ts';
import { COPIES, takes, textFields, Writer, type Texts } from '../support/hostile-entries.ts';
import { writeHostileContent } from '../support/hostile-site.ts';
import { listFiles } from '../support/html.ts';
import type { Inspected } from '../support/inspect-texts.ts';
import { EVIL_HOST, MARK } from '../support/payloads.ts';
import { ask, openDialog, settled, titlesOf } from '../support/search-dialog.ts';

/** Fields that not every entry shows. */
const SOMETIMES: Record<string, string> = {
  'roadmap.pace': 'it stands where no stage says how long it takes',
  'stage.short': 'it is drawn where the title has no room',
  'resource.statusNote': 'what is there has none',
};

/** What may be written in a body and is shown nowhere. */
const NEVER: Record<string, string> = {
  'body: title of a picture': 'its alternative text says what it shows',
  'body: language of a code block': 'what is no name of a language is not named',
};

let texts: Texts;
let folder: string;
let built: Awaited<ReturnType<typeof astroBuild>>;
let files: string[];
let browser: HostileBrowser;
const withEnding = (...endings: string[]) => files.filter((file) => endings.some((ending) => file.endsWith(ending)));
const read = (file: string) => readFile(join(folder, file), 'utf8');

beforeAll(async () => {
  const work = `${inject('workFolder')}/fields`;
  texts = await writeHostileContent(`${work}/content`);
  const { problems } = await checkContent(ROOT, `${work}/content`, new Date('2026-11-21'));
  // What a stranger can publish is what the check takes.
  expect(formatProblems(problems.filter(({ severity }) => severity !== 'warning'), () => undefined)).toBe('');
  built = await astroBuild({ content: `${work}/content`, out: `${work}/dist`, cache: `${work}/cache` }, 'https://example.org/waymark/');
  expect(built.exitCode, built.output).toBe(0);
  folder = join(ROOT, work, 'dist');
  files = await listFiles(folder);
  browser = await startHostileBrowser(texts);
});
afterAll(() => browser?.close());

describe('the texts that are tried', () => {
  const fields = KIND_NAMES.flatMap((kind) => textFields(KINDS[kind].schema, kind).map((field) => ({ kind, field })));

  test('are those of every field of every kind, each with every payload that fits it', () => {
    const tried = Map.groupBy(texts.values(), ({ field }) => field);
    const payloads = (field: string) => new Set(tried.get(field)?.map(({ text }) => text.replaceAll(MARK, ''))).size;
    const fewer = fields.filter(({ field }) => payloads(field) < (/(\.url|stage\.short)$/.test(field) ? 6 : COPIES));
    expect(fewer).toEqual([]);
    // What is read as Markdown goes a way of its own.
    expect([...tried.keys()].filter((field) => field.startsWith('body: ')).length).toBeGreaterThan(20);
  });

  // A copy in which each field is there: what is no more has a note, and a first module is as long as its stage.
  const data = Object.fromEntries(KIND_NAMES.map((kind) => [kind, new Writer(new Map(), 4).data(kind)]));
  test.each(fields)('$field is one line: a line break in it is refused', ({ kind, field }) => {
    const [begin, end] = field.endsWith('url') ? ['https://example.org/', ''] : ['a', field === 'faq.title' ? '?' : ''];
    expect(takes(kind, data[kind] ?? {}, field, begin + end)).toBe(true);
    expect(takes(kind, data[kind] ?? {}, field, `${begin}\n::error::b${end}`)).toBe(false);
  });
});

describe('a site in which every text is a payload', () => {
  let pages: string[];
  let inspected: Inspected;
  beforeAll(async () => {
    pages = withEnding('.html');
    inspected = await browser.inspect(folder, pages);
  });

  test('shows each of them whole, as text, on every page on which it stands', () => {
    expect(inspected.problems.slice(0, 20)).toEqual([]);
  });

  test('shows every field', () => {
    const seen = new Set(inspected.seen);
    const fieldsOf = (found: boolean) => new Set([...texts].flatMap(([mark, { field }]) => (seen.has(mark) === found ? [field] : [])));
    expect([...fieldsOf(false)].filter((field) => !(field in SOMETIMES) && !(field in NEVER))).toEqual([]);
    expect(Object.keys(SOMETIMES).filter((field) => !fieldsOf(true).has(field))).toEqual([]);
    expect(Object.keys(NEVER).filter((field) => fieldsOf(true).has(field))).toEqual([]);
  });

  test('runs none of them in a browser, and asks for nothing from elsewhere', async () => {
    await browser.open(folder, pages);
    expect(browser.ran).toEqual([]);
    expect(browser.asked).toEqual([]);
  });

  test('has books that are well-formed, with each text as text', async () => {
    const books = withEnding('.epub');
    expect(books.length).toBe(COPIES + 1);
    const { problems, seen } = await browser.inspect(folder, books);
    expect(problems.slice(0, 20)).toEqual([]);
    expect(seen.length).toBeGreaterThan(texts.size / 2);
  });

  test('has files for programs that can be read, and no text in its code', async () => {
    const sitemaps = withEnding('.xml');
    expect(sitemaps.length).toBeGreaterThan(0);
    expect((await browser.inspect(folder, sitemaps)).problems).toEqual([]);
    for (const file of withEnding('.json', '.webmanifest')) expect(JSON.parse(await read(file)), file).toBeTypeOf('object');
    for (const file of withEnding('.js', '.css')) {
      const code = await read(file);
      // The index for reading from disk is letters and digits, as base64 is.
      const marks = /^waymarkPacks\[\d+\]="[\w+/=]*"$/.test(code) ? [] : [...code.matchAll(MARK)].filter(([mark]) => texts.has(mark));
      expect(marks, file).toEqual([]);
    }
  });

  test('writes no command into the log of its build', () => {
    const lines = built.output.split(/\r\n?|\n/);
    expect(lines.filter((line) => line.trimStart().startsWith('::') || line.includes('##['))).toEqual([]);
    expect(built.output).not.toContain(EVIL_HOST);
  });

  test('is found by the search, which shows its texts as text', async () => {
    const served = await serveFolder(folder);
    try {
      const page = await browser.newTab();
      await page.goto(`${served.url}about.html`);
      await openDialog(page);
      const [kinds, roadmaps] = [page.getByRole('combobox', { name: 'Kind' }), page.getByRole('combobox', { name: 'Roadmap' })];
      // Of a filter, Pagefind reads entities once more than there are. What comes of it is shown as text all the same.
      const ENTITIES: Record<string, string> = { lt: '<', '#60': '<', gt: '>', '#62': '>', amp: '&' };
      const once = (text: string) => text.replace(/&([a-z]+|#\d+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
      const named = (field: string) => [...texts.values()].filter((written) => written.field === field).map(({ text }) => text).sort();
      // A filter is a word of ours, or a title as it is: none of them makes another.
      const words = async (menu: Locator) => {
        const options = await menu.locator('option').allTextContents();
        return options.map((text) => text.replace(/ \(\d+\)$/, '')).sort();
      };
      expect((await words(kinds)).filter((kind) => !/^[A-Z][a-z]+( [a-z]+)?$/.test(kind) || kind === 'Evil')).toEqual([]);
      expect((await words(roadmaps)).filter((title) => title !== 'All roadmaps')).toEqual(named('roadmap.title').map(once).sort());
      await kinds.selectOption('Skill');
      await settled(page);
      const more = page.getByRole('button', { name: 'More pages' });
      for (let count = await titlesOf(page).count(); await more.isVisible(); count = await titlesOf(page).count()) {
        await more.click();
        await titlesOf(page).nth(count).waitFor();
      }
      const titles = await titlesOf(page).locator('.title').allTextContents();
      expect(titles.filter((title) => title !== 'Plain').sort()).toEqual(named('skill.title'));
      await ask(page, 'onerror script');
      expect(await titlesOf(page).count()).toBeGreaterThan(0);
      expect(await page.locator('dialog').locator('script, img, style, main, b').count()).toBe(0);
    } finally {
      await served.close();
    }
    expect(browser.ran).toEqual([]);
    expect(browser.asked).toEqual([]);
  });
});
