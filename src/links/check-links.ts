import { setTimeout as wait } from 'node:timers/promises';
import type { ExternalLink } from './collect.ts';
import { probe, type Outcome, type ProbeOptions } from './probe.ts';

export type CheckedLink = ExternalLink & Outcome;

export interface LinkCheckOptions extends ProbeOptions {
  /** How many sites are asked at once. */
  concurrency: number;
  /** The pause between two addresses of one site, in milliseconds. */
  hostDelay: number;
}

/**
 * Asks for every link: many sites at once, but each site for one address after the other, with a pause between, so that nobody is
 * hurried and nobody has a reason to turn the check away.
 *
 * @returns the links in the order in which they came, with what came of each.
 */
export async function checkLinks(links: readonly ExternalLink[], { concurrency, hostDelay, ...options }: LinkCheckOptions): Promise<CheckedLink[]> {
  const sites = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
  // The largest first: the whole takes as long as the site with the most addresses.
  sites.sort((a, b) => b.length - a.length);
  const outcomes = new Map<ExternalLink, Outcome>();
  const worker = async () => {
    for (let site = sites.shift(); site; site = sites.shift()) {
      for (const [index, link] of site.entries()) {
        if (index > 0) await wait(hostDelay);
        outcomes.set(link, await probe(link.url, options));
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return links.map((link) => ({ ...link, ...(outcomes.get(link) as Outcome) }));
}
