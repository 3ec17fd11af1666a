/** Where issues are kept, and with what right. */
export interface IssueTracker {
  /** The address of GitHub's API, without a slash at its end. */
  api: string;
  /** `owner/name`. */
  repository: string;
  token: string;
}

/** The title by which the one issue is found again. */
export const ISSUE_TITLE = 'Dead links';

/** Only an issue that this program opened is its own: anyone can open one with that title. */
const AUTHOR = 'github-actions[bot]';

interface Issue {
  number: number;
  title: string;
  pull_request?: unknown;
}

/**
 * Keeps one issue about dead links: opens it when there are some, brings it up to date while there are, closes it when there are none.
 *
 * @returns what was done, in a sentence.
 */
export async function keepIssue(tracker: IssueTracker, report: string, dead: number): Promise<string> {
  const open = await findIssue(tracker);
  if (dead === 0) {
    if (!open) return 'There is no issue to close.';
    await call(tracker, 'POST', `/issues/${open.number}/comments`, { body: report });
    await call(tracker, 'PATCH', `/issues/${open.number}`, { state: 'closed', state_reason: 'completed' });
    return `Issue ${open.number} is closed.`;
  }
  if (open) {
    await call(tracker, 'PATCH', `/issues/${open.number}`, { body: report });
    return `Issue ${open.number} is up to date.`;
  }
  const { number } = (await call(tracker, 'POST', '/issues', { title: ISSUE_TITLE, body: report })) as Issue;
  return `Issue ${number} is open.`;
}

async function findIssue(tracker: IssueTracker): Promise<Issue | undefined> {
  const issues = (await call(tracker, 'GET', `/issues?state=open&creator=${encodeURIComponent(AUTHOR)}&per_page=100`)) as Issue[];
  // GitHub lists pull requests among the issues.
  return issues.find(({ title, pull_request }) => title === ISSUE_TITLE && !pull_request);
}

async function call({ api, repository, token }: IssueTracker, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${api}/repos/${repository}${path}`, {
    method,
    headers: { Accept: 'application/vnd.github+json', Authorization: `Bearer ${token}`, 'X-GitHub-Api-Version': '2022-11-28', 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
