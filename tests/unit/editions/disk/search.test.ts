import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packFiles } from '../../../../src/editions/disk/search.ts';

const KB = 1024;
const file = (path: string, text: string) => ({ path, content: gzipSync(text) });

/** The files as the reader of the packs gets them. */
function unpack({ packs, places }: ReturnType<typeof packFiles>): Record<string, string> {
  return Object.fromEntries(Object.entries(places).map(([path, [number, start, end]]) => [path, Buffer.from(packs[number] as Uint8Array).subarray(start, end).toString()]));
}

describe('the index in packs', () => {
  test('has every file as it was, without its own compression', () => {
    const packed = packFiles([file('fragment/b.pf_fragment', 'Bé'), file('fragment/a.pf_fragment', 'A'), { path: 'entry.json', content: Buffer.from('{}') }, file('index/x.pf_index', '')]);
    expect(unpack(packed)).toEqual({ 'entry.json': '{}', 'fragment/a.pf_fragment': 'A', 'fragment/b.pf_fragment': 'Bé', 'index/x.pf_index': '' });
  });

  test('has few packs, each of one folder and none large but for one large file', () => {
    const many = Array.from({ length: 100 }, (_, number) => file(`fragment/${number}.pf_fragment`, 'x'.repeat(5 * KB)));
    const { packs, places } = packFiles([...many, file('index/a.pf_index', 'a'), file('index/large.pf_index', 'l'.repeat(200 * KB))]);
    expect(packs.map(({ length }) => length).sort((a, b) => a - b)).toEqual([1, 4 * 5 * KB, ...Array<number>(8).fill(12 * 5 * KB), 200 * KB]);
    const of = (folder: string) => new Set(Object.entries(places).flatMap(([path, [number]]) => (path.startsWith(folder) ? [number] : [])));
    expect(of('fragment').intersection(of('index')).size).toBe(0);
  });

  test('has pages of one address beside each other', () => {
    const page = (hash: string, url: string) => file(`fragment/${hash}.pf_fragment`, `pagefind_dcd{"url":"${url}"}`);
    const { places } = packFiles([page('c', '/skills/python.html'), page('a', '/skills/r.html'), page('b', '/roadmaps/walk.html')]);
    expect(Object.keys(places)).toEqual(['fragment/b.pf_fragment', 'fragment/c.pf_fragment', 'fragment/a.pf_fragment']);
  });
});
