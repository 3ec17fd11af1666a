import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './html.ts';

/**
 * One page of each kind of a built site: every page at the root is a kind of its own (the home page, the lists), and of every folder
 * of pages it is the largest, which has the most to go wrong. A new kind of page is tested without a change here.
 */
export async function pageKinds(folder: string): Promise<string[]> {
  const pages = (await listFiles(folder)).filter((path) => path.endsWith('.html'));
  const kinds = new Map<string, string>();
  for (const path of pages) {
    // `roadmaps/*/*.html` is one kind, whichever roadmap the stage is of.
    const kind = path.includes('/') ? path.split('/').slice(0, 1).concat(String(path.split('/').length)).join(' ') : path;
    const best = kinds.get(kind);
    if (/http-equiv="refresh"/.test(await readFile(join(folder, path), 'utf8'))) continue;
    if (!best || statSync(join(folder, path)).size > statSync(join(folder, best)).size) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

/** The largest page of a kind: of the stages with `/^roadmaps\/[^/]+\/[^/]+\.html$/`. */
export async function largestPage(folder: string, pattern: RegExp): Promise<string> {
  const pages = (await pageKinds(folder)).filter((path) => pattern.test(path));
  const [page] = pages;
  if (!page) throw new Error(`the site has no page like ${pattern}`);
  return page;
}

export const STAGE = /^roadmaps\/[^/]+\/[^/]+\.html$/;
export const ROADMAP = /^roadmaps\/[^/]+\.html$/;
