import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { CHROMIUM_FLAGS } from '../../scripts/chromium.ts';

const problem = inject('problem');
if (problem) throw new Error(problem);

/** The address of the served site, with a slash at its end. */
export const siteUrl = inject('siteUrl');
/** The folder of the built site. */
export const siteFolder = inject('siteFolder');

/** A page, and what went wrong on it or left the site. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Errors of the console and uncaught exceptions. */
  errors: string[];
  /** Requests that failed or were answered with an error. */
  failed: string[];
  /** Requests to anywhere but the site. */
  outside: string[];
}

export interface PageOptions {
  width?: number;
  height?: number;
  /** The system's theme. */
  theme?: 'light' | 'dark';
  javaScript?: boolean;
  /** A finger instead of a mouse. */
  touch?: boolean;
  /** Whether the site's service worker runs: it answers in place of the network, at a moment that a test does not see. */
  worker?: boolean;
}

let browser: Promise<Browser> | undefined;
afterAll(async () => {
  await (await browser)?.close();
});

/** A page in a fresh profile of the one browser of this test file, blank until the test opens an address. */
export async function newPage({ width = 1280, height = 800, theme = 'light', javaScript = true, touch = false, worker = false }: PageOptions = {}): Promise<WatchedPage> {
  browser ??= chromium.launch({ executablePath: inject('chromiumPath'), args: CHROMIUM_FLAGS, headless: true });
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme: theme,
    javaScriptEnabled: javaScript,
    hasTouch: touch,
    serviceWorkers: worker ? 'allow' : 'block',
    // Long animations would be timing; a reader may ask for none.
    reducedMotion: 'reduce',
    baseURL: siteUrl,
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const watched: WatchedPage = { page, context, errors: [], failed: [], outside: [] };
  page.on('pageerror', (error) => watched.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text());
  });
  page.on('requestfailed', (request) => {
    // Aborted is what the test itself left behind by going to the next page.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') watched.failed.push(`${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) watched.failed.push(`${response.url()}: ${response.status()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(siteUrl) && !url.startsWith('data:') && !url.startsWith('blob:') && !url.startsWith('file:')) watched.outside.push(url);
  });
  return watched;
}
