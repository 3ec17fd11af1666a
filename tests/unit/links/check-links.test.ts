import { afterEach, describe, expect, test } from 'vitest';
import { checkLinks } from '../../../src/links/check-links.ts';
import { probe } from '../../../src/links/probe.ts';
import { refusesRobots } from '../../../src/links/robots.ts';
import { startServer, type TestServer } from './server.ts';

const OPTIONS = { attempts: 3, backOff: 1, longestWait: 20, timeout: 500, userAgent: 'test-agent' };

const servers: TestServer[] = [];
const serve: typeof startServer = async (answer) => {
  const server = await startServer(answer);
  servers.push(server);
  return server;
};
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

describe('an address', () => {
  test('that answers is alive, and is asked once, by name', async () => {
    let agent: string | undefined;
    const { url, asked } = await serve(({ headers }, response) => {
      agent = headers['user-agent'];
      response.end();
    });
    expect(await probe(`${url}/page`, OPTIONS)).toEqual({ state: 'alive' });
    expect(asked).toEqual(['HEAD /page']);
    expect(agent).toBe('test-agent');
  });

  test('that leads on to a page is alive', async () => {
    const { url } = await serve((request, response) => response.writeHead(request.url === '/old' ? 301 : 200, { Location: '/new' }).end());
    expect(await probe(`${url}/old`, OPTIONS)).toEqual({ state: 'alive' });
  });

  test.each([405, 404, 403, 500])('whose server answers HEAD with %i is asked with GET', async (status) => {
    const { url, asked } = await serve(({ method }, response) => response.writeHead(method === 'HEAD' ? status : 200).end('page'));
    expect(await probe(url, OPTIONS)).toEqual({ state: 'alive' });
    expect(asked).toEqual(['HEAD /', 'GET /']);
  });

  test.each([404, 410, 403])('that is answered with %i is dead at once', async (status) => {
    const { url, asked } = await serve((_, response) => response.writeHead(status).end());
    expect(await probe(url, OPTIONS)).toMatchObject({ state: 'dead', reason: expect.stringMatching(new RegExp(`^${status} \\w`)) });
    expect(asked).toEqual(['HEAD /', 'GET /']);
  });

  test.each([429, 500, 503])('that is answered with %i is asked again, and may come back', async (status) => {
    let failures = 4;
    const { url, asked } = await serve((_, response) => response.writeHead(failures-- > 0 ? status : 200).end());
    expect(await probe(url, OPTIONS)).toEqual({ state: 'alive' });
    expect(asked.length).toBe(5);
  });

  test('that never comes back is dead after the last attempt', async () => {
    const { url, asked } = await serve((_, response) => response.writeHead(503).end());
    expect(await probe(url, OPTIONS)).toEqual({ state: 'dead', reason: '503 Service Unavailable' });
    expect(asked.length).toBe(6);
  });

  test('is asked again when its site says, but not later than we have time', async () => {
    const { url } = await serve((_, response) => response.writeHead(429, { 'Retry-After': '3600' }).end());
    const start = performance.now();
    await probe(url, { ...OPTIONS, attempts: 2, longestWait: 150 });
    expect(performance.now() - start).toBeGreaterThan(140);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('that does not answer in time, breaks off or has no server is dead, and says why', async () => {
    const silent = await serve(() => {});
    expect(await probe(silent.url, { ...OPTIONS, timeout: 50, attempts: 1 })).toEqual({ state: 'dead', reason: 'no answer in 0.05 s' });
    const broken = await serve((request) => request.socket.destroy());
    expect(await probe(broken.url, { ...OPTIONS, attempts: 1 })).toEqual({ state: 'dead', reason: 'the site broke off' });
    await broken.close();
    expect(await probe(broken.url, { ...OPTIONS, attempts: 1 })).toEqual({ state: 'dead', reason: 'the site does not answer' });
  });

  test('that leads in a circle is dead', async () => {
    const { url } = await serve((_, response) => response.writeHead(302, { Location: '/' }).end());
    expect(await probe(url, { ...OPTIONS, attempts: 1 })).toEqual({ state: 'dead', reason: 'redirect count exceeded' });
  });

  test('of a large file is not downloaded', async () => {
    let sent = 0;
    const { url } = await serve(({ method }, response) => {
      if (method === 'HEAD') return void response.writeHead(405).end();
      const chunk = Buffer.alloc(1 << 16);
      const more = () => {
        while (sent < 1 << 28 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    expect(await probe(url, OPTIONS)).toEqual({ state: 'alive' });
    expect(sent).toBeLessThan(1 << 26);
  });
});

describe('sites that turn programs away', () => {
  test('tell nothing by refusing, and are believed that a page is gone', () => {
    expect(refusesRobots('https://www.linkedin.com/in/someone', 999)).toBe(true);
    expect(refusesRobots('https://linkedin.com/', 403)).toBe(true);
    expect(refusesRobots('https://www.linkedin.com/in/someone', 404)).toBe(false);
  });

  test('are not those that end alike', () => {
    expect(refusesRobots('https://notlinkedin.com/', 403)).toBe(false);
    expect(refusesRobots('https://linkedin.com.example.org/', 403)).toBe(false);
  });
});

describe('many links', () => {
  const links = (...urls: string[]) => urls.map((url, index) => ({ url, places: [{ file: 'content/faqs/f.mdx', line: index + 1, column: 1, length: 1 }] }));

  test('come back in their order, with what came of each', async () => {
    const a = await serve(({ url }, response) => setTimeout(() => response.writeHead(url === '/gone' ? 404 : 200).end(), 30));
    const b = await serve((_, response) => response.end());
    const checked = await checkLinks(links(`${a.url}/1`, `${b.url}/1`, `${a.url}/gone`), { ...OPTIONS, concurrency: 2, hostDelay: 0 });
    expect(checked.map(({ url, state, places }) => [url, state, places[0]?.line])).toEqual([[`${a.url}/1`, 'alive', 1], [`${b.url}/1`, 'alive', 2], [`${a.url}/gone`, 'dead', 3]]);
  });

  test('of one site are asked one after the other, with pauses', async () => {
    let open = 0;
    let most = 0;
    const times: number[] = [];
    const { url } = await serve((_, response) => {
      most = Math.max(most, ++open);
      times.push(performance.now());
      setTimeout(() => {
        open--;
        response.end();
      }, 20);
    });
    await checkLinks(links(`${url}/1`, `${url}/2`, `${url}/3`), { ...OPTIONS, concurrency: 8, hostDelay: 60 });
    expect(most).toBe(1);
    for (const [index, time] of times.entries()) if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeGreaterThan(75);
  });

  test('are asked of no more sites at once than allowed', async () => {
    let open = 0;
    let most = 0;
    const sites = await Promise.all(
      Array.from({ length: 5 }, () =>
        serve((_, response) => {
          most = Math.max(most, ++open);
          setTimeout(() => {
            open--;
            response.end();
          }, 40);
        }),
      ),
    );
    await checkLinks(links(...sites.map(({ url }) => url)), { ...OPTIONS, concurrency: 2, hostDelay: 0 });
    expect(most).toBe(2);
  });

  test('may be none', async () => {
    expect(await checkLinks([], { ...OPTIONS, concurrency: 2, hostDelay: 0 })).toEqual([]);
  });
});
