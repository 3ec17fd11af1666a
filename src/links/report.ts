import { markdownAddress, markdownCode } from '../escape/markdown.ts';
import type { CheckedLink } from './check-links.ts';

/** GitHub refuses a longer issue (65,536 characters). */
const LONGEST = 60_000;

/**
 * What a check of the links found, as Markdown:
 *
 *     1 of 230 links does not open.
 *
 *     - <https://example.org/gone>: `404 Not Found`
 *       - `content/resources/example.yaml:4`
 *
 * It becomes an issue. What servers and writers say in it is code, in which nothing links, calls a person or is HTML.
 */
export function reportLinks(links: readonly CheckedLink[]): string {
  const dead = links.filter(({ state }) => state === 'dead');
  const refused = links.filter(({ state }) => state === 'refused');
  const parts = [headline(links.length, dead.length, refused.length), list(dead)];
  if (refused.length > 0) parts.push(`Sites that turn programs away tell nothing of ${refused.length} of the links. Open those in a browser now and then.`, `<details><summary>Not checked</summary>\n\n${list(refused)}\n\n</details>`);
  if (dead.length > 0) parts.push('For each: write the new address, or set `status: moved` or `status: retired` on a resource that is gone. If a page opens in your browser, its site may belong into `src/links/robots.ts`.');
  const report = parts.filter(Boolean).join('\n\n');
  // A link keeps its places: the cut is before one.
  return report.length <= LONGEST ? report : `${report.slice(0, Math.max(0, report.lastIndexOf('\n- <', LONGEST)))}\n\nThe list goes on: run \`npm run links\`.`;
}

function headline(all: number, dead: number, refused: number): string {
  if (dead === 0) return refused === 0 ? `All ${all} links open.` : `No link is dead: ${all - refused} of ${all} open.`;
  return `${dead} of ${all} links ${dead === 1 ? 'does' : 'do'} not open.`;
}

function list(links: readonly CheckedLink[]): string {
  return links.map(({ url, reason, places }) => [`- ${markdownAddress(url)}: ${markdownCode(reason || 'no reason given')}`, ...places.map(({ file, line }) => `  - ${markdownCode(`${file}:${line}`)}`)].join('\n')).join('\n');
}
