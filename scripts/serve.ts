// Serves a built site: `node scripts/serve.ts [--dir dist] [--port 4321]`. The next free port is taken if this one is not.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.epub': 'application/epub+zip',
  '.zip': 'application/zip',
};

export interface Served {
  /** The address of the site, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder as static hosts do: `/skills` is `skills.html`, `/` is `index.html`, and what is not there is
 * `404.html` with the status 404.
 *
 * @param port the first port to try; 0 is any free one.
 */
export async function serveFolder(folder: string, port = 0): Promise<Served> {
  const root = await realpath(resolve(folder));
  const server = createServer(async ({ method = 'GET', url = '/' }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    const found = await findFile(root, url);
    const file = found ?? (await asFile(root, join(root, '404.html')));
    response.statusCode = found ? 200 : 404;
    // What a writer builds anew is shown anew.
    response.setHeader('Cache-Control', 'no-cache');
    if (!file) return void response.setHeader('Content-Type', 'text/plain; charset=utf-8').end('Not found\n');
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    if (method === 'HEAD') return void response.end();
    createReadStream(file).on('error', () => response.destroy()).pipe(response);
  });
  await listen(server, port);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The file that an address means, or undefined if there is none or if it is outside the folder. */
async function findFile(root: string, url: string): Promise<string | undefined> {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const target = join(root, path);
  if (!isIn(root, target)) return undefined;
  const bare = target.replace(/[/\\]+$/, '');
  for (const candidate of path.endsWith('/') ? [join(target, 'index.html'), `${bare}.html`] : [target, `${bare}.html`, join(target, 'index.html')]) {
    const file = await asFile(root, candidate);
    if (file) return file;
  }
  return undefined;
}

const isIn = (root: string, path: string) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

/** The path of a file that lies in a folder; undefined if it is none, or a link that leads out of the folder. */
async function asFile(root: string, path: string): Promise<string | undefined> {
  try {
    const real = await realpath(path);
    return isIn(root, real) && (await stat(real)).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Listens on `port`, or on the first free one of the ten after it. */
async function listen(server: Server, port: number): Promise<void> {
  for (let next = port; ; next++) {
    try {
      return await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(next, 'localhost', () => {
          server.off('error', fail);
          done();
        });
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 0 || next - port >= 10) throw error;
    }
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`--port is a number from 0 to 65535, not "${values.port}"`);
    process.exitCode = 1;
  } else if (!(await stat(join(values.dir, 'index.html')).catch(() => undefined))?.isFile()) {
    console.error(`There is no site in ${values.dir}: run \`npm run build\` first.`);
    process.exitCode = 1;
  } else {
    const { url } = await serveFolder(values.dir, port);
    console.log(`Waymark is at ${url} (Ctrl+C stops it)`);
  }
}
