import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.ts';
import type { Texts } from './hostile-entries.ts';
import { inspectTexts, type Inspected } from './inspect-texts.ts';
import { CALLED } from './payloads.ts';

/** Pages that are open at once. */
const TABS = 3;

/** A browser that opens what strangers wrote, and tells what ran, what was asked for, and what stands where it should not. */
export interface HostileBrowser {
  /** A tab in which a payload would be noticed. */
  newTab(): Promise<Page>;
  /** Opens pages of a built site from disk. */
  open(folder: string, pages: readonly string[]): Promise<void>;
  /** Reads the marks in pages and in the documents of books, as `file: what is wrong`, and says which were seen. */
  inspect(folder: string, files: readonly string[]): Promise<Inspected>;
  /** What ran, with the page on which it did. */
  ran: string[];
  /** What was asked for from elsewhere, with the page that asked. */
  asked: string[];
  close(): Promise<void>;
}

export async function startHostileBrowser(texts: Texts): Promise<HostileBrowser> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS, headless: true });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const [ran, asked] = [[] as string[], [] as string[]];
  await context.exposeBinding(CALLED, ({ page }, ...said: unknown[]) => void ran.push(`${page.url()}: ${said.map(String).join()}`));
  const newTab = async () => {
    const page = await context.newPage();
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (!['file:', 'data:', 'blob:'].includes(protocol) && hostname !== 'localhost') asked.push(`${page.url()}: ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      ran.push(`${page.url()}: a dialog, ${dialog.message()}`);
      void dialog.dismiss();
    });
    return page;
  };
  const still = await newTab();
  const written = await still.evaluateHandle((all) => all, Object.fromEntries([...texts].map(([mark, { text }]) => [mark, text])));
  const found: Inspected = { seen: [], problems: [] };
  const inspectMarkup = async (name: string, markup: string, type: DOMParserSupportedType) => {
    const { seen, problems } = await still.evaluate(inspectTexts, { texts: written as unknown as Record<string, string>, markup, type });
    found.seen.push(...seen);
    found.problems.push(...problems.map((problem) => `${name}: ${problem}${fieldIn(problem, texts)}`));
  };

  return {
    ran,
    asked,
    newTab,
    open: async (folder, pages) => {
      const texts = await Promise.all(pages.map((path) => readFile(join(folder, path), 'utf8')));
      const leadsOn = (index: number) => texts[index]?.includes('http-equiv="refresh"') === true;
      const left = pages.filter((_, index) => !leadsOn(index));
      const work = async () => {
        const tab = await newTab();
        for (let path = left.shift(); path !== undefined; path = left.shift()) {
          await tab.goto(pathToFileURL(join(folder, path)).href, { waitUntil: 'domcontentloaded' });
        }
        await tab.close();
      };
      await Promise.all(Array.from({ length: TABS }, work));
      // A page that leads on at once is looked at where that leads nowhere: without an address of its own.
      const tab = await newTab();
      for (const html of texts.filter((_, index) => leadsOn(index))) await tab.setContent(html, { waitUntil: 'domcontentloaded' });
      await tab.close();
    },
    inspect: async (folder, files) => {
      found.seen = [];
      found.problems = [];
      for (const file of files) {
        const bytes = await readFile(join(folder, file));
        if (file.endsWith('.epub')) {
          for (const [name, content] of Object.entries(unzipSync(bytes))) {
            const type = name.endsWith('.xhtml') ? 'application/xhtml+xml' : 'application/xml';
            if (/\.(xhtml|opf|ncx|xml)$/.test(name)) await inspectMarkup(`${file}, ${name}`, strFromU8(content), type);
          }
        } else await inspectMarkup(file, bytes.toString(), file.endsWith('.html') ? 'text/html' : 'application/xml');
      }
      return { seen: [...new Set(found.seen)], problems: found.problems };
    },
    close: () => browser.close(),
  };
}

/** The field of the text that a problem is about, which ends with its mark. */
function fieldIn(problem: string, texts: Texts): string {
  const written = texts.get(/zq[0-9a-z]+q$/.exec(problem)?.[0] ?? '');
  return written ? ` (${written.field}: ${written.text})` : '';
}
