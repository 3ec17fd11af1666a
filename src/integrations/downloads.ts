import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ZIP } from '../editions/files.ts';
import { completeOfflinePage } from '../editions/offline-page.ts';
import { formatSize } from '../editions/size.ts';
import { isForDisk } from '../editions/zip/contents.ts';
import { writeZip } from '../editions/zip/zip.ts';
import { siteEditions } from '../site/current-site.ts';

const PAGE = 'offline.html';

/**
 * Packs the finished output into the zip, and tells the page that offers the editions their sizes. Runs after everything that writes
 * pages, and before the service worker, which has to know the page as readers get it. An edition that is missing fails the build.
 */
export function downloads(): AstroIntegration {
  return {
    name: 'waymark-downloads',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const page = await readFile(join(root, PAGE), 'utf8');
        const made = siteEditions().filter((file) => file !== ZIP);
        const sizes = await sizesOf(root, made.map(({ path }) => path));
        const found = await readdir(root, { recursive: true, withFileTypes: true });
        const paths = found
          .filter((item) => item.isFile())
          .map((item) => join(item.parentPath, item.name).slice(root.length).replaceAll('\\', '/'))
          .filter(isForDisk);
        await writeZip(root, paths, new Map([[PAGE, completeOfflinePage(page, 'zip', sizes)]]), join(root, ZIP.path));
        const { size } = await stat(join(root, ZIP.path));
        await writeFile(join(root, PAGE), completeOfflinePage(page, 'site', new Map([...sizes, [ZIP.path, size]])));
        logger.info(`${ZIP.path} has ${paths.length} files in ${formatSize(size)}`);
      },
    },
  };
}

/** @returns bytes by path. @throws if a file is not there; it is an edition that the pages offer. */
export async function sizesOf(root: string, paths: readonly string[]): Promise<Map<string, number>> {
  const sizes = await Promise.all(paths.map(async (path) => [path, (await stat(join(root, path)).catch(() => undefined))?.size] as const));
  const missing = sizes.filter(([, size]) => size === undefined);
  if (missing.length > 0) throw new Error(`${missing.length} editions are missing that the pages offer:\n${missing.map(([path]) => path).join('\n')}`);
  return new Map(sizes as [string, number][]);
}
