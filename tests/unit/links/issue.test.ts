import { afterEach, expect, test } from 'vitest';
import { ISSUE_TITLE, keepIssue } from '../../../src/links/issue.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer | undefined;
afterEach(() => server?.close());

const REPOSITORY = '/repos/o/r';

/** A small GitHub that lists these issues as open, and the bodies that it was sent. */
async function github(...open: object[]) {
  const sent: unknown[] = [];
  const headers: (string | undefined)[] = [];
  server = await startServer((request, response) => {
    headers.push(request.headers.authorization);
    let text = '';
    request.on('data', (data: Buffer) => (text += data));
    request.on('end', () => {
      if (text) sent.push(JSON.parse(text));
      response.end(JSON.stringify(request.method === 'GET' ? open : { number: 7 }));
    });
  });
  return { tracker: { api: server.url, repository: 'o/r', token: 'secret' }, asked: server.asked, sent, headers };
}

const LIST = `GET ${REPOSITORY}/issues?state=open&creator=github-actions%5Bbot%5D&per_page=100`;

test('the first dead link opens an issue', async () => {
  const { tracker, asked, sent, headers } = await github({ number: 3, title: 'Something else' }, { number: 4, title: ISSUE_TITLE, pull_request: {} });
  expect(await keepIssue(tracker, 'report', 1)).toBe('Issue 7 is open.');
  expect(asked).toEqual([LIST, `POST ${REPOSITORY}/issues`]);
  expect(sent).toEqual([{ title: ISSUE_TITLE, body: 'report' }]);
  expect(headers).toEqual(['Bearer secret', 'Bearer secret']);
});

test('an issue that is open is brought up to date, and no second one is opened', async () => {
  const { tracker, asked, sent } = await github({ number: 3, title: ISSUE_TITLE });
  expect(await keepIssue(tracker, 'report', 2)).toBe('Issue 3 is up to date.');
  expect(asked).toEqual([LIST, `PATCH ${REPOSITORY}/issues/3`]);
  expect(sent).toEqual([{ body: 'report' }]);
});

test('an issue is closed when all links open', async () => {
  const { tracker, asked, sent } = await github({ number: 3, title: ISSUE_TITLE });
  expect(await keepIssue(tracker, 'All open.', 0)).toBe('Issue 3 is closed.');
  expect(asked).toEqual([LIST, `POST ${REPOSITORY}/issues/3/comments`, `PATCH ${REPOSITORY}/issues/3`]);
  expect(sent).toEqual([{ body: 'All open.' }, { state: 'closed', state_reason: 'completed' }]);
});

test('nothing is done when all links open and there is no issue', async () => {
  const { tracker, asked } = await github();
  await keepIssue(tracker, 'All open.', 0);
  expect(asked).toEqual([LIST]);
});

test('a refusal is an error that says what was asked, without the token', async () => {
  server = await startServer((_, response) => response.writeHead(403).end('{"message":"Resource not accessible"}'));
  const failure = keepIssue({ api: server.url, repository: 'o/r', token: 'secret' }, 'report', 1);
  await expect(failure).rejects.toThrow(/^GET \/issues\?.*: 403 .*Resource not accessible/);
  await expect(failure).rejects.not.toThrow(/secret/);
});
