import { exec } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ROOT } from '../support/astro-build.ts';
import { startDevServer, until, type DevServer } from '../support/dev-server.ts';
import { readFences, type Fence } from '../support/fences.ts';
import { parsePage } from '../support/html.ts';
import { makeWorkFolder } from '../support/work-folder.ts';

/**
 * A new contributor who does what "Your first roadmap" says, word for word. Commands, files and messages are taken from the guide: the
 * test fails when one of them is no longer so.
 */

const GUIDE = 'content/docs/contribute/roadmap.mdx';
let work: Awaited<ReturnType<typeof makeWorkFolder>>;
let server: DevServer | undefined;
let guide: Map<string, Fence[]>;
const folders = () => ({ content: `${work.folder}/content`, out: `${work.folder}/dist`, cache: `${work.folder}/cache` });
/** Where a file of the guide, `content/…`, lies here. */
const here = (file: string) => join(ROOT, work.folder, file);
const today = new Date().toLocaleDateString('sv-SE');

beforeAll(async () => {
  work = await makeWorkFolder();
  await mkdir(join(ROOT, work.folder), { recursive: true });
  await cp(join(ROOT, 'tests/fixtures/small/content'), here('content'), { recursive: true });
  // The small site is as fresh as the real one, and names nothing by an old id.
  for (const file of await readdir(here('content'), { recursive: true, withFileTypes: true })) {
    if (!/\.(mdx|yaml)$/.test(file.name)) continue;
    const path = join(file.parentPath, file.name);
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^verified: .*/m, `verified: ${today}`).replace('skills: [pebbles]', 'skills: [stones]'));
  }
  const parts = (await readFile(join(ROOT, GUIDE), 'utf8')).split(/^## /m).slice(1);
  guide = new Map(parts.map((part) => [part.split('\n')[0] ?? '', readFences(GUIDE, part)]));
});
afterAll(async () => {
  await server?.stop();
  await work.remove();
});

/** The code blocks below a heading of the guide. */
function blocks(heading: string): Fence[] {
  const found = guide.get(heading);
  if (!found) throw new Error(`${GUIDE} has no heading "${heading}": it has ${[...guide.keys()].join(', ')}`);
  return found;
}
const commands = (heading: string) => blocks(heading).filter(({ language }) => language === 'bash').flatMap(({ code }) => code.trim().split('\n'));

/** Runs a command as the guide shows it, on the content of this test. */
function run(command: string): Promise<{ exitCode: number; output: string }> {
  const { content, out, cache } = folders();
  return new Promise((done) => {
    // Another reporter of the check is for GitHub's own pages.
    const env = { ...process.env, VITEST: undefined, GITHUB_ACTIONS: undefined, WAYMARK_CONTENT: content, WAYMARK_OUT: out, WAYMARK_CACHE: cache };
    exec(command, { cwd: ROOT, env }, (error, stdout, stderr) => done({ exitCode: Number(error?.code ?? 0), output: `${stdout}${stderr}`.replaceAll(`${work.folder}/content/`, 'content/') }));
  });
}

/** Puts a block of the guide into the file that it names: a whole file, or the line with the same field. */
async function write({ title, code }: Fence) {
  const before = await readFile(here(title), 'utf8');
  const field = /^ *\w+:/.exec(code)?.[0];
  // The guide asks to leave these as the command wrote them.
  const kept = [/^verified: .*/m, /^sign:\n(?: .*\n)+/m].flatMap((pattern) => (pattern.test(before) ? [[pattern, pattern.exec(before)?.[0] ?? ''] as const] : []));
  const whole = kept.reduce((text, [pattern, own]) => text.replace(pattern, own), code);
  await writeFile(here(title), field ? before.replace(new RegExp(`^${field}.*\n`, 'm'), code) : whole);
}

/** What a page of the dev server says once it is there. */
async function page(path: string) {
  let html = '';
  await until(async () => {
    const answer = await fetch(`${server?.address}/${path}`);
    html = await answer.text();
    return answer.ok;
  });
  return parsePage(path, html);
}

test('the project is checked as it is cloned', async () => {
  expect(commands('Get the project')).toEqual([expect.stringMatching(/^git clone https:\/\/github\.com\/YOU\//), 'cd waymark', 'npm ci', 'npm run check']);
  const { exitCode, output } = await run('npm run check');
  expect(output).toContain('No problems');
  expect(exitCode).toBe(0);
});

test('each command writes its files', async () => {
  const all = [...commands('Write what the roadmap names'), ...commands('Write the roadmap and its stages')];
  expect(all).toHaveLength(7);
  for (const command of all) {
    const { exitCode, output } = await run(command);
    expect(output, command).toContain(' is written.');
    expect(exitCode, command).toBe(0);
  }
});

test('what is left to write is listed, and is no mistake', async () => {
  const [command = ''] = commands('Fill in what is left');
  const { exitCode, output } = await run(command);
  expect(exitCode).toBe(0);
  expect(new Set([...output.matchAll(/^\S+:\d+:\d+ warning: (\S+): /gm)].map(([, rule]) => rule))).toEqual(new Set(['placeholders']));
  // What is left is in the files that the guide shows, and in no other.
  const open = new Set([...output.matchAll(/^(content\/\S+?):\d+/gm)].map(([, file]) => file));
  expect([...open].sort()).toEqual(blocks('Fill in what is left').flatMap(({ title }) => (title && output.includes(title) ? [title] : [])).sort());

  server = await startDevServer(folders());
  expect((await page('roadmaps/from-walker-to-trail-builder.html')).all('h1')[0]?.text).toContain('From walker to trail builder');
});

test('with its texts, the roadmap passes, and shows its three stages in order and what they name', async () => {
  for (const block of blocks('Fill in what is left')) if (block.title) await write(block);
  const { exitCode, output } = await run('npm run check');
  expect(output).toContain('No problems');
  expect(exitCode).toBe(0);

  const { address } = server as DevServer;
  await until(async () => (await (await fetch(`${address}/roadmaps/from-walker-to-trail-builder.html`)).text()).includes('in three stages'));
  const roadmap = await page('roadmaps/from-walker-to-trail-builder.html');
  const stages = roadmap.all('a').flatMap(({ attributes }) => /\/from-walker-to-trail-builder\/([\w-]+)\.html$/.exec(attributes.href ?? '')?.[1] ?? []);
  expect([...new Set(stages)]).toEqual(['read-the-ground', 'hold-the-slope', 'lead-a-crew']);
  const links = (await page('roadmaps/from-walker-to-trail-builder/hold-the-slope.html')).all('a').map(({ text }) => text);
  for (const name of ['Dry stone walls', 'The handbook of dry stone walls', 'A wall beside the path']) expect(links.some((text) => text.includes(name)), name).toBe(true);
  expect((await page('skills/dry-stone-walls.html')).all('main')[0]?.text).toContain('Hold the slope');
});

test('a mistake is reported in the words of the guide, here and by the dev server; mended, all is well', async () => {
  const [mistake, message, repair] = blocks('Make a mistake, and mend it');
  await write(mistake as Fence);
  const wrong = await run('npm run check');
  expect(wrong.exitCode).toBe(1);
  expect(wrong.output).toContain(`\n${message?.code}`);
  // The watcher may miss an event on a busy machine: a writer would save again.
  await until(async () => {
    await write(mistake as Fence);
    return vi.waitFor(() => expect(server?.output()).toContain('no skill has the id'), { timeout: 3000 }).then(() => true, () => false);
  });

  await write(repair as Fence);
  const right = await run(commands('Make a mistake, and mend it').at(-1) ?? '');
  expect(right.output).toContain('No problems');
  expect(right.exitCode).toBe(0);
  // In all this time, nothing that was still to be written was called a mistake.
  expect(server?.output()).not.toContain('placeholders:');
});

test('what goes to GitHub is the content', () => {
  expect(commands('Propose it').map((command) => command.split(' ').slice(0, 2).join(' '))).toEqual(['git switch', 'git add', 'git commit', 'git push']);
  expect(commands('Propose it')).toContain('git add content');
});
