// Builds the site of `src/site/folders.ts`, whatever the checker says, and prints its times as JSON.
import { build } from 'astro';
import type { AstroIntegration } from 'astro';
import config from '../../astro.config.mjs';

/** What a build took, in milliseconds. */
export interface BuildTimes {
  /** From nothing to the last file. */
  total: number;
  /** What each edition took, by the name of its integration, in the order in which they ran. */
  editions: Record<string, number>;
  /** The most memory that the process had, in bytes. */
  memory: number;
}

/** The last that the site needs itself; what runs behind it makes editions, but for the search. */
const SITE_ENDS_WITH = 'waymark-relative-links';
const SEARCH = 'waymark-search-index';
const GATE = 'waymark-content-gate';

const integrations = (config.integrations ?? []).flat(2).filter((integration): integration is AstroIntegration => Boolean(integration) && (integration as AstroIntegration).name !== GATE);
const end = integrations.findIndex(({ name }) => name === SITE_ENDS_WITH);
if (end < 0) throw new Error(`astro.config.mjs has no ${SITE_ENDS_WITH}, behind which editions are made`);

const editions: BuildTimes['editions'] = {};
const timed = integrations.map((integration, index): AstroIntegration => {
  const hook = integration.hooks['astro:build:done'];
  if (index <= end || integration.name === SEARCH || !hook) return integration;
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:build:done': async (options) => {
        const start = performance.now();
        await hook(options);
        editions[integration.name] = performance.now() - start;
      },
    },
  };
});

const start = performance.now();
await build({ ...config, integrations: timed, configFile: false, logLevel: 'error' });
const times: BuildTimes = { total: performance.now() - start, editions, memory: process.resourceUsage().maxRSS * 1024 };
process.stdout.write(`\n${JSON.stringify(times)}\n`);
