import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { multiplyRoadmaps } from './multiply-roadmaps.ts';
import type { BuildTimes } from './timed-build.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What editions may take of the time of a build without them, with the content as it is. */
const MOST = 0.5;

/** A build of the site with so many stages. */
export interface Measured {
  stages: number;
  /** What the build took without the editions, in milliseconds. */
  site: number;
  /** What the editions took, in milliseconds. */
  editions: number;
  times: BuildTimes;
}

/**
 * Builds the site with its content, and with each roadmap several times, one build after the other and each from nothing.
 *
 * @param stages about how many stages a site has; each is rounded up to whole copies of all roadmaps.
 */
export async function measureEditions(stages: readonly number[]): Promise<Measured[]> {
  const own = (await readdir(join(ROOT, 'content/roadmaps'), { recursive: true })).filter((path) => /[/\\]\d\d-[^/\\]+\.mdx$/.test(path)).length;
  const measured: Measured[] = [];
  for (const times of new Set(stages.map((wanted) => Math.max(1, Math.ceil(wanted / own))))) measured.push(await measure(times, own));
  return measured;
}

async function measure(times: number, own: number): Promise<Measured> {
  // In the project, because content has to be.
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, '.cache', 'bench-'));
  try {
    await multiplyRoadmaps(join(ROOT, 'content'), join(folder, 'content'), times);
    const found = await timedBuild(folder.slice(ROOT.length));
    const editions = Object.values(found.editions).reduce((sum, time) => sum + time, 0);
    return { stages: own * times, site: found.total - editions, editions, times: found };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function timedBuild(folder: string): Promise<BuildTimes> {
  return new Promise((done, fail) => {
    const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', WAYMARK_CONTENT: `${folder}/content`, WAYMARK_OUT: `${folder}/dist`, WAYMARK_CACHE: `${folder}/cache` };
    const child = spawn(process.execPath, [fileURLToPath(new URL('timed-build.ts', import.meta.url))], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done(JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as BuildTimes) : fail(new Error(`The site does not build:\n${output}`))));
  });
}

/**
 * What was measured, as lines for people, and whether the editions are quick enough: with the content as it is they take less than half of
 * the time of the rest of the build.
 */
export function reportEditions(measured: readonly Measured[]): { lines: string[]; passed: boolean } {
  const lines = measured.map(({ stages, site, editions, times }, index) => {
    const before = measured[index - 1];
    // 1 is linear: twice the stages, twice the time.
    const growth = before ? `, growth ${(Math.log(editions / before.editions) / Math.log(stages / before.stages)).toFixed(2)}` : '';
    const each = Object.entries(times.editions).map(([name, time]) => `${name} ${seconds(time)}`);
    return `${stages} stages: site ${seconds(site)}, editions ${seconds(editions)}, ratio ${(editions / site).toFixed(2)}${growth} (${each.join(', ')}; ${Math.round(times.memory / 1e6)} MB)`;
  });
  const [first] = measured;
  const passed = first !== undefined && first.editions / first.site < MOST;
  return { lines: [...lines, `${passed ? 'passed' : 'failed'}: editions take less than ${MOST} of the site's own time`], passed };
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
