import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '../entries/read.ts';
import type { Benchmark } from './benchmark.ts';
import { copiesOf, writeFiles } from './copies.ts';
import type { BuildTimes } from './timed-build.ts';

/** What editions may take of the time of a build without them, with the content as it is. */
const MOST = 0.5;
/** The power of the number of stages with which the time grows: 1 is linear, and a little of it is noise. */
const STEEPEST = 1.2;
/** How many times each roadmap is there in the sites that show the growth: the larger has 3,000 stages. */
const TIMES = [3, 94];

/** A build of the site with so many stages. */
export interface Measured {
  stages: number;
  /** What the build took without the editions, in milliseconds. */
  site: number;
  /** What the editions took, in milliseconds. */
  editions: number;
  times: BuildTimes;
}

/** What the books, the zip and the installed site add to a build. */
export const editions: Benchmark = {
  id: 'editions',
  title: 'Editions in npm run build',
  run: async (root) => {
    const [own, small, large] = [await measureEditions(root, 1), await measureEditions(root, TIMES[0] ?? 1), await measureEditions(root, TIMES[1] ?? 1)];
    return {
      ratios: [
        { name: `editions against the rest of the build, ${own.stages} stages`, value: own.editions / own.site, atMost: MOST },
        { name: `growth of editions from ${small.stages} to ${large.stages} stages, where 1 is linear`, value: growth(small, large), atMost: STEEPEST },
      ],
      facts: [own, small, large].map(describe),
    };
  },
};

/**
 * Builds the site from nothing, with every roadmap several times. Skills, resources, projects and the rest are shared, as they are by
 * roadmaps that people write.
 *
 * @param times how many there are of each roadmap, at least 1.
 */
export async function measureEditions(root: string, times: number): Promise<Measured> {
  // In the project, because content has to be.
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache', 'bench-'));
  try {
    const files = copiesOf(await readContent(root), times, ['roadmap', 'stage']);
    await writeFiles(folder, files);
    const found = await timedBuild(root, folder.slice(root.length + 1));
    const taken = Object.values(found.editions).reduce((sum, time) => sum + time, 0);
    return { stages: files.filter(({ file }) => /[/\\]\d\d-[^/\\]+\.mdx$/.test(file)).length, site: found.total - taken, editions: taken, times: found };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By which power of the number of stages the time of the editions grows. */
export function growth(small: Measured, large: Measured): number {
  return Math.log(large.editions / small.editions) / Math.log(large.stages / small.stages);
}

function timedBuild(root: string, folder: string): Promise<BuildTimes> {
  return new Promise((done, fail) => {
    const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', WAYMARK_CONTENT: `${folder}/content`, WAYMARK_OUT: `${folder}/dist`, WAYMARK_CACHE: `${folder}/cache` };
    const child = spawn(process.execPath, [fileURLToPath(new URL('timed-build.ts', import.meta.url))], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done(JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as BuildTimes) : fail(new Error(`The site does not build:\n${output}`))));
  });
}

function describe({ stages, site, editions: taken, times }: Measured): string {
  const each = Object.entries(times.editions).map(([name, time]) => `${name} ${seconds(time)}`);
  return `${stages} stages: the site ${seconds(site)}, editions ${seconds(taken)} (${each.join(', ')}), ${Math.round(times.memory / 1e6)} MB of memory`;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
