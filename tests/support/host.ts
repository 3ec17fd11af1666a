import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder, type Served } from '../../scripts/serve.ts';

/** A host with a copy of a built site, which a test changes, cuts off and stops. */
export interface Host {
  /** The address of the site, with a slash at its end. */
  url: string;
  /** The folder of the copy. */
  folder: string;
  /** What was asked for, paths from the site's folder. */
  asked: string[];
  /** Answers this many more requests for a path that matches, then breaks off as a cable does; without arguments all again. */
  breakAfter(answers?: number, path?: RegExp): void;
  stop(): Promise<void>;
  /** Again at the same address. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * @param under the folder of the host that the site lies in, such as `waymark`; '' for its root.
 * @param leaveOut paths of files that the copy does without.
 */
export async function startHost(siteFolder: string, under = '', leaveOut?: RegExp): Promise<Host> {
  const temporary = await mkdtemp(join(tmpdir(), 'host-'));
  const folder = join(temporary, under);
  await cp(siteFolder, folder, { recursive: true, filter: (source) => !leaveOut?.test(source.slice(siteFolder.length + 1).replaceAll('\\', '/')) });
  const files: Served = await serveFolder(temporary);
  const asked: string[] = [];
  let left = Infinity;
  let matching = /./;
  let server: Server | undefined;
  let port = 0;
  const start = async () => {
    server = createServer(async ({ url = '/', method = 'GET' }, response) => {
      const path = url.slice(under ? under.length + 2 : 1);
      asked.push(path);
      if (matching.test(path) && left-- <= 0) return void response.destroy();
      // Whoever asked may be gone, and with `stop` the files.
      const found = await fetch(new URL(url, files.url), { method }).catch(() => undefined);
      if (!found) return void response.destroy();
      response.writeHead(found.status, { 'Content-Type': found.headers.get('Content-Type') ?? '', 'Cache-Control': 'no-cache' });
      response.end(Buffer.from(await found.arrayBuffer().catch(() => new ArrayBuffer())));
    });
    await new Promise<void>((done) => server?.listen(port, 'localhost', done));
    port = (server.address() as AddressInfo).port;
  };
  const stop = async () => {
    const stopped = new Promise<void>((done) => (server ? server.close(() => done()) : done()));
    server?.closeAllConnections();
    await stopped;
  };
  await start();
  return {
    url: `http://localhost:${port}/${under && `${under}/`}`,
    folder,
    asked,
    breakAfter: (answers = Infinity, path = /./) => {
      left = answers;
      matching = path;
    },
    stop,
    start,
    remove: async () => {
      await stop();
      await files.close();
      await rm(temporary, { recursive: true, force: true });
    },
  };
}
