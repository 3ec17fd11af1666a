import { posix } from 'node:path';
import type { HtmlPage } from './html.ts';

/** The file and the fragment that an address on a page means. */
export function target(path: string, address: string): [file: string, fragment: string | undefined] {
  const [before = '', fragment] = address.split('#', 2);
  const file = decodeURI(before.split('?')[0] ?? '');
  const resolved = file === '' ? path : file.startsWith('/') ? file.slice(1) : posix.join(posix.dirname(path), file);
  return [resolved, fragment === undefined ? undefined : decodeURIComponent(fragment)];
}

/** Every address on the pages that leads to no file of theirs, or to no place on it: `page: address is no file`. */
export function deadLinks(pages: readonly HtmlPage[], files: ReadonlySet<string>): string[] {
  const ids = new Map(pages.map(({ path, elements }) => [path, new Set(elements.flatMap(({ attributes: { id, name } }) => [id, name]))]));
  return pages.flatMap(({ path, elements }) =>
    elements.flatMap(({ attributes: { href, src, 'xlink:href': svgHref } }) =>
      [href, src, svgHref].flatMap((address) => {
        if (address === undefined || /^[a-z][a-z+.-]*:/i.test(address)) return [];
        const [file, fragment] = target(path, address);
        if (!files.has(file)) return [`${path}: ${address} is no file`];
        if (fragment && fragment !== '_top' && file.endsWith('.html') && !ids.get(file)?.has(fragment)) return [`${path}: ${address} is no place on ${file}`];
        return [];
      }),
    ),
  );
}
