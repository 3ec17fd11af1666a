import { expect, test } from 'vitest';
import type { CheckedLink } from '../../../src/links/check-links.ts';
import { reportLinks } from '../../../src/links/report.ts';

const link = (url: string, state: CheckedLink['state'], reason?: string, ...lines: number[]): CheckedLink => ({ url, state, ...(reason && { reason }), places: lines.map((line) => ({ file: 'content/faqs/f.mdx', line, column: 1, length: 1 })) });

test('sound links are a line', () => {
  expect(reportLinks([link('https://example.org/', 'alive', undefined, 1), link('https://example.org/b', 'alive', undefined, 2)])).toBe('All 2 links open.');
});

test('dead links come with their places, and with what to do', () => {
  expect(reportLinks([link('https://example.org/', 'alive', undefined, 1), link('https://example.org/gone', 'dead', '404 Not Found', 4, 9)])).toBe(
    `1 of 2 links does not open.

- <https://example.org/gone>: \`404 Not Found\`
  - \`content/faqs/f.mdx:4\`
  - \`content/faqs/f.mdx:9\`

For each: write the new address, or set \`status: moved\` or \`status: retired\` on a resource that is gone. If a page opens in your browser, its site may belong into \`src/links/robots.ts\`.`,
  );
});

test('what could not be checked is counted apart', () => {
  const report = reportLinks([link('https://www.linkedin.com/x', 'refused', '999', 1)]);
  expect(report).toMatch(/^No link is dead: 0 of 1 open\.\n\nSites that turn programs away tell nothing of 1 of the links\./);
  expect(report).toContain('- <https://www.linkedin.com/x>: `999`');
});

test('what a server or a writer says means nothing in it', () => {
  const report = reportLinks([link('https://example.org/@someone?`<b>', 'dead', '404 @someone <img src=x> [a](https://evil.example)\n\n# No ``#1``', 4)]);
  expect(report.split('\n')[2]).toBe('- <https://example.org/@someone?`%3Cb%3E>: ``` 404 @someone <img src=x> [a](https://evil.example) # No ``#1`` ```');
  const place = { file: 'content/faqs/`\n::error::@someone.mdx', line: 1, column: 1, length: 1 };
  expect(reportLinks([{ ...link('https://example.org/', 'dead', ''), places: [place] }])).toContain('- <https://example.org/>: `no reason given`\n  - `` content/faqs/` ::error::@someone.mdx:1 ``\n');
});

test('a report is never longer than an issue may be', () => {
  expect(reportLinks([link(`https://example.org/${'a'.repeat(70_000)}`, 'dead', '404', 1)]).length).toBeLessThan(1000);
  const report = reportLinks(Array.from({ length: 2000 }, (_, index) => link(`https://example.org/${index}`, 'dead', '404 Not Found', index)));
  expect(report.length).toBeLessThan(65_536);
  expect(report).toMatch(/\n {2}- `content\/faqs\/f\.mdx:\d+`\n\nThe list goes on: run `npm run links`\.$/);
});
