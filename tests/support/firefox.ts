import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';

export interface Firefox {
  page: Page;
  /** Errors of the console, uncaught exceptions, and files that did not load. */
  errors: string[];
  /** What was asked of a network, by the page or anything else. */
  outside: string[];
  close(): Promise<void>;
}

/**
 * What Firefox says of a script that its protocol has put into a page, as below, when the page goes away quickly: of an empty page too, which has
 * no script of its own.
 */
const OF_THE_PROTOCOL = /^Error: Error: Permission denied to access property "length"$/;

/**
 * Starts a real Firefox, as people have it, for pages on disk. Playwright knows only a Firefox of its own make.
 *
 * @param profile a folder, not there yet, for all that Firefox writes.
 */
export async function startFirefox(executablePath: string, profile: string): Promise<Firefox> {
  const outside: string[] = [];
  // The whole browser's one way out: what comes here would have been a request, which the browser's protocol does not always tell.
  const network = createServer((request, response) => {
    outside.push(request.url ?? '');
    response.writeHead(502).end();
  }).on('connect', (request, socket) => {
    outside.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => network.listen(0, '127.0.0.1', done));
  const { port } = network.address() as AddressInfo;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir: profile,
    headless: true,
    // The window's own size: older versions do not know how to pretend another.
    defaultViewport: null,
    args: ['--width=1280', '--height=800'],
    // Lets the address of Firefox's own settings be changed below, so that it does not ask for them.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'services.settings.server': 'data:,#no-settings/v1',
      // As people have it: Puppeteer would let each file read all others.
      'security.fileuri.strict_origin_policy': true,
      // It would ask whether there is a network at all.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
    },
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    if (!OF_THE_PROTOCOL.test(String(error))) errors.push(String(error));
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  // A script or picture that is not there is no line of the console.
  await page.evaluateOnNewDocument(() => {
    addEventListener('error', ({ target }) => target instanceof Element && console.error(`does not load: ${target.outerHTML}`), true);
  });
  return {
    page,
    errors,
    outside,
    close: async () => {
      await browser.close();
      network.close();
    },
  };
}
