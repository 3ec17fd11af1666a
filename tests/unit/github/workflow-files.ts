import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const GITHUB = fileURLToPath(new URL('../../../.github/', import.meta.url));

export interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

export interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}

export interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

export interface WorkflowFile {
  name: string;
  text: string;
  workflow: Workflow;
}

/** The text of a file below `.github/`. */
export const readGithub = (path: string) => readFileSync(`${GITHUB}${path}`, 'utf8');

/** Every workflow of the project. */
export const workflowFiles: WorkflowFile[] = readdirSync(`${GITHUB}workflows`).map((name) => {
  const text = readGithub(`workflows/${name}`);
  return { name, text, workflow: parse(text) as Workflow };
});

/** What has to be so of every workflow, as a list of what is not; an empty list for a good one. */
export function weaknesses({ name, text, workflow }: WorkflowFile): string[] {
  const found: string[] = [];
  const events = Object.keys(workflow.on);
  // Rights are given job by job, so that a new job begins with none.
  if (JSON.stringify(workflow.permissions) !== '{}') found.push('begins with rights: write `permissions: {}`');
  if (!workflow.concurrency) found.push('has no concurrency group');
  for (const event of ['pull_request_target', 'workflow_run', 'issue_comment']) if (events.includes(event)) found.push(`runs on ${event}, with the rights of this repository on what strangers send`);
  for (const line of text.split('\n').filter((each) => /^\s*(- )?uses:/.test(each))) {
    if (!/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)) found.push(`does not pin an action by its commit, with its version in a comment: ${line.trim()}`);
  }
  for (const [job, { permissions, steps, 'timeout-minutes': minutes }] of Object.entries(workflow.jobs)) {
    if (!permissions) found.push(`${job} does not say its rights`);
    if (!minutes) found.push(`${job} may run for six hours: give it timeout-minutes`);
    const writes = Object.entries(permissions ?? {}).flatMap(([right, level]) => (level === 'write' ? [right] : []));
    if (events.includes('pull_request') && writes.length > 0) found.push(`${job} may write ${writes.join(', ')} on a pull request`);
    for (const { uses = '', with: inputs = {}, run } of steps) {
      if (uses.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false) found.push(`${job} leaves the token in the checkout`);
      if (run?.includes('${{')) found.push(`${job} puts a value into a shell: ${run}`);
    }
  }
  return found.map((each) => `${name} ${each}`);
}
