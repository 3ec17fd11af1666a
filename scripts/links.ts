// Asks for every address outside the site that the content names: `npm run links`. It prints Markdown, and ends with 1 if one is dead.
// With `--issue`, which is for GitHub Actions, it keeps an issue of the repository up to date instead.
import { parseArgs } from 'node:util';
import { forTerminal } from '../src/check/problem.ts';
import { readContent } from '../src/entries/read.ts';
import { checkLinks } from '../src/links/check-links.ts';
import { externalLinks } from '../src/links/collect.ts';
import { keepIssue } from '../src/links/issue.ts';
import { PROBE_DEFAULTS } from '../src/links/probe.ts';
import { reportLinks } from '../src/links/report.ts';
import { FOLDERS } from '../src/site/folders.ts';
import { SITE } from '../src/site/site.ts';

const USAGE = 'npm run links -- [--issue]';

function readArguments() {
  try {
    const { values } = parseArgs({ options: { issue: { type: 'boolean', default: false } } });
    const token = process.env.GITHUB_TOKEN;
    if (!values.issue) return {};
    if (token) return { tracker: { api: process.env.GITHUB_API_URL ?? 'https://api.github.com', repository: SITE.repository, token } };
    console.error('--issue needs GITHUB_TOKEN, with the right to write issues.');
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  return process.exit(2);
}

const { tracker } = readArguments();
const links = externalLinks(await readContent(process.cwd(), FOLDERS.content));
const userAgent = `Waymark-link-check (+https://github.com/${SITE.repository})`;
const checked = await checkLinks(links, { ...PROBE_DEFAULTS, userAgent, concurrency: 8, hostDelay: 1000 });
const dead = checked.filter(({ state }) => state === 'dead').length;
const report = reportLinks(checked);
for (const line of report.split('\n')) console.log(forTerminal(line));
if (tracker) console.log(await keepIssue(tracker, report, dead));
else process.exitCode = dead > 0 ? 1 : 0;
