import { afterEach, expect, test, vi } from 'vitest';
import { ChangedError, fetchFile } from '../../../../src/editions/installed/fetch-file.ts';
import { fingerprint } from '../../../../src/editions/installed/version.ts';

const SCOPE = new URL('https://owner.github.io/waymark/');
const content = new TextEncoder().encode('page').buffer;

afterEach(() => vi.unstubAllGlobals());

/** A host that answers everything with the same page, and what it was asked. */
function host() {
  const asked: [string, RequestInit | undefined][] = [];
  vi.stubGlobal('fetch', async (address: URL, init?: RequestInit) => {
    asked.push([address.href, init]);
    return new Response('page', { headers: { 'Content-Type': 'text/html' } });
  });
  return asked;
}

test('a file of the site comes from its host, and is not looked for where that host leads to', async () => {
  const asked = host();
  const { content: got } = await fetchFile(SCOPE, ['skills/c++ & co.html', 4, await fingerprint(content)]);
  expect(new TextDecoder().decode(got)).toBe('page');
  expect(asked.map(([address]) => address)).toEqual(['https://owner.github.io/waymark/skills/c++%20&%20co.html']);
  expect(asked[0]?.[1]).toMatchObject({ mode: 'same-origin', cache: 'no-store' });
});

test.each(['https://elsewhere.example/x.js', '//elsewhere.example/x.js', '/other/x.js', '../other/x.js'])('a list that names %s asks nobody for it', async (path) => {
  const asked = host();
  await expect(fetchFile(SCOPE, [path, 4, await fingerprint(content)])).rejects.toThrow(ChangedError);
  expect(asked).toEqual([]);
});
