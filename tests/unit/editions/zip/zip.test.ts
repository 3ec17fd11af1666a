import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isForDisk } from '../../../../src/editions/zip/contents.ts';
import { writeZip } from '../../../../src/editions/zip/zip.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zip-'));
  await mkdir(join(root, 'skills'));
  await writeFile(join(root, 'index.html'), 'home '.repeat(1000));
  await writeFile(join(root, 'skills', 'c++ für alle.html'), 'skill');
  await writeFile(join(root, 'face.woff2'), Buffer.alloc(5000));
});
afterEach(() => rm(root, { recursive: true }));

const PATHS = ['skills/c++ für alle.html', 'index.html', 'face.woff2'];

async function zip(paths = PATHS, replaced = new Map<string, string>()): Promise<Buffer> {
  await writeZip(root, paths, replaced, join(root, 'out.zip'));
  return readFile(join(root, 'out.zip'));
}

describe('the archive', () => {
  test('unpacks to one folder, with every file as it was', async () => {
    const files = unzipSync(await zip());
    expect(Object.keys(files)).toEqual(['waymark/face.woff2', 'waymark/index.html', 'waymark/skills/c++ für alle.html']);
    for (const path of PATHS) expect(Buffer.from(files[`waymark/${path}`] ?? []).equals(await readFile(join(root, path))), path).toBe(true);
  });

  test('has other texts where its copy differs', async () => {
    const files = unzipSync(await zip(PATHS, new Map([['index.html', 'the copy, für dich']])));
    expect(strFromU8(files['waymark/index.html'] ?? new Uint8Array())).toBe('the copy, für dich');
  });

  test('is the same for the same files, whenever, wherever and in whichever order', async () => {
    const before = await zip();
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Kiritimati';
      await utimes(join(root, 'index.html'), 1, 1);
      expect((await zip(PATHS.toReversed())).equals(before)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('compresses text, and stores what is compressed already', async () => {
    expect((await zip(['index.html'])).length).toBeLessThan(500);
    expect((await zip(['face.woff2'])).length).toBeGreaterThan(5000);
  });
});

describe('what is for reading from disk', () => {
  test.each(['index.html', 'roadmaps/walk/start.html', '_astro/a.css', 'search/dialog.js', 'favicon.svg', 'schemas/skill.json', 'offline.html'])('%s is', (path) => {
    expect(isForDisk(path)).toBe(true);
  });

  test.each(['waymark.zip', '404.html', 'service-worker.js', 'manifest.webmanifest', 'sitemap-0.xml', 'robots.txt', 'pagefind/fragment/en_1.pf_fragment'])('%s is not', (path) => {
    expect(isForDisk(path)).toBe(false);
  });
});
