import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PLACES } from './places.ts';
import { fingerprint, sizeOf, type KeptFile, type News, type Version } from './version.ts';

/** What is published and not kept, each with the reason. Paths are from the output's root. */
const LEFT_OUT: readonly { paths: RegExp; because: string }[] = [
  { paths: /^service-worker\.js$/, because: 'the browser keeps it itself' },
  { paths: /^offline\/(version|files)\.json$/, because: 'they tell what is new, so they are asked for from the host' },
  { paths: /^(404\.html|robots\.txt|llms.*\.txt|sitemap.*\.xml|.*\b(feed|rss|atom)\b.*\.xml|CNAME|_headers|_redirects|\.nojekyll)$/, because: 'hosts, robots and feed readers read them' },
  { paths: /^api\//, because: 'programs read it' },
  { paths: /\.(zip|epub)$/, because: 'they are copies of the site themselves' },
  { paths: /^books\//, because: 'they are copies of pages, for printing' },
  { paths: /^search\/disk\//, because: 'it is the index once more, for reading from disk' },
];

/** Whether a file of the output belongs to what a reader keeps for offline. */
export const isKept = (path: string): boolean => !LEFT_OUT.some(({ paths }) => paths.test(path));

/** Reads the output: what belongs to this version, with sizes and fingerprints, in the order of the paths. */
export async function listFiles(root: string): Promise<Version> {
  const found = (await readdir(root, { recursive: true, withFileTypes: true })).filter((item) => item.isFile());
  const paths = found.map((item) => join(item.parentPath, item.name).slice(join(root, '/').length).replaceAll('\\', '/')).filter(isKept).sort();
  const files: KeptFile[] = [];
  for (const path of paths) {
    const content = await readFile(join(root, path));
    files.push([path, content.length, await fingerprint(content)]);
  }
  return { id: await fingerprint(new TextEncoder().encode(JSON.stringify(files))), files };
}

/** Lists the output, and writes the list and its news beside it, where pages ask for them. */
export async function publishVersion(root: string): Promise<{ version: Version; news: News }> {
  const version = await listFiles(root);
  const news: News = { id: version.id, bytes: sizeOf(version.files) };
  await writeFile(join(root, PLACES.version), JSON.stringify(version));
  await writeFile(join(root, PLACES.news), JSON.stringify(news));
  return { version, news };
}
