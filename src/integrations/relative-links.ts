import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import MagicString from 'magic-string';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { forTerminal, inLine } from '../check/problem.ts';
import { escapeMarkup } from '../escape/markup.ts';
import { ADDRESS } from '../site/address.ts';
import { siteEditions } from '../site/current-site.ts';
import { idAt } from '../site/fragments.ts';

const ADDRESSES = new Set(['href', 'src', 'poster', 'component-url', 'renderer-url']);

/**
 * Makes every address of the site relative to the page it stands on and to a file, so that the same `dist/` is served from any
 * folder of any host and opened from disk. An address that leads to no file, or to a part that its page does not have, fails the
 * build, with the page named; the editions, some of which are made later, count as files.
 */
export function relativeLinks(): AstroIntegration {
  return {
    name: 'waymark-relative-links',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = new Set((await readdir(root, { recursive: true, withFileTypes: true })).filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name).slice(root.length).replaceAll('\\', '/')));
        const targets = new Set([...files, ...siteEditions().map(({ path }) => path)]);
        const dead: string[] = [];
        const pages = new Map<string, RelatedPage>();
        for (const file of files) {
          if (!file.endsWith('.html')) continue;
          const html = await readFile(join(root, file), 'utf8');
          // The page of a missing address is served for any address, so only addresses from the root of the host hold on it.
          const result = relateHtml(html, file, targets, file === '404.html' ? (target) => (ADDRESS?.pathname ?? '/') + target : undefined);
          pages.set(file, result);
          dead.push(...result.dead.map((address) => `${file}: ${address}`));
          if (result.html !== html) await writeFile(join(root, file), result.html);
        }
        dead.push(...deadParts(pages));
        for (const file of files) {
          if (!file.endsWith('.css')) continue;
          const css = await readFile(join(root, file), 'utf8');
          await writeFile(join(root, file), css.replace(/url\((["']?)\/(?!\/)([^"')]+)\1\)/g, (_, quote: string, target: string) => `url(${quote}${posix.relative(dirname(file), target)}${quote})`));
        }
        if (dead.length > 0) throw new Error(`${dead.length} links lead nowhere:\n${dead.map((link) => forTerminal(inLine(link))).join('\n')}`);
        logger.info(`links of ${files.size} files are relative`);
      },
    },
  };
}

/** A page with relative addresses. */
export interface RelatedPage {
  html: string;
  /** The addresses in it that no file has. */
  dead: string[];
  /** The parts of it that a link can lead to. */
  ids: Set<string>;
  /** The parts of pages that it links to. */
  parts: { page: string; id: string }[];
}

/**
 * Makes the addresses of a page relative.
 *
 * @param file the page's path in the output, without a leading slash.
 * @param files the paths of all files of the output.
 * @param addressOf writes another address than a relative one, from a path from the site's root without its slash.
 */
export function relateHtml(html: string, file: string, files: ReadonlySet<string>, addressOf = (target: string) => relate(file, target)): RelatedPage {
  const out = new MagicString(html);
  const dead: string[] = [];
  const ids = new Set<string>();
  const parts: RelatedPage['parts'] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (name === 'id') ids.add(value);
        if (name === 'href' && value.startsWith('#')) parts.push({ page: file, id: value.slice(1) });
        const place = node.sourceCodeLocation?.attrs?.[name];
        if (!place || !ADDRESSES.has(name) || !value.startsWith('/') || value.startsWith('//')) continue;
        const target = resolve(value, files);
        if (!target) {
          dead.push(value);
          continue;
        }
        const [, page = '', id] = /^([^?#]*)[^#]*(?:#(.*))?$/s.exec(target) ?? [];
        if (id !== undefined) parts.push({ page: decodeURI(page), id });
        // A link to a part of its own page keeps only the part.
        out.update(place.startOffset, place.endOffset, `${name}="${escapeMarkup(addressOf(target))}"`);
      }
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  return { html: out.toString(), dead, ids, parts };
}

/** The links to parts that their pages do not have, as `page: address`. */
export function deadParts(pages: ReadonlyMap<string, Pick<RelatedPage, 'ids' | 'parts'>>): string[] {
  const isThere = (page: string, id: string) => {
    const ids = pages.get(page)?.ids;
    // The part without a name is the top of the page, and other files have no parts.
    return id === '' || id === 'top' || ids === undefined || idAt(ids, id) !== undefined;
  };
  return [...pages].flatMap(([file, { parts }]) => {
    const gone = parts.filter(({ page, id }) => !isThere(page, id));
    return gone.map(({ page, id }) => `${file}: /${page}#${id}`);
  });
}

/** The file that an address from the root means, with its query and fragment: `/skills` means `skills.html`. */
function resolve(address: string, files: ReadonlySet<string>): string | undefined {
  const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/s.exec(address) ?? [];
  let bare: string;
  try {
    bare = decodeURI(path).replace(/\/$/, '');
  } catch {
    return undefined;
  }
  const found = [bare, `${bare}.html`, `${bare}/index.html`, ...(bare === '' ? ['index.html'] : [])].find((candidate) => files.has(candidate));
  return found && encodeURI(found) + rest;
}

function relate(from: string, target: string): string {
  const [path = '', rest = ''] = target.split(/(?=[?#])/, 2);
  if (path === encodeURI(from) && rest.startsWith('#')) return rest;
  const relative = posix.relative(posix.dirname(from), path);
  return relative + target.slice(path.length);
}
