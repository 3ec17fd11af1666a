import { expect, test } from 'vitest';
import { readSource } from '../../../src/entries/read.ts';
import { externalLinks } from '../../../src/links/collect.ts';

const resource = (...lines: string[]) => ['title: R', 'summary: R.', 'type: book', 'verified: 2026-01-31', ...lines].join('\n');
const read = (path: string, text: string) => readSource(`content/${path}`, path, text);

/** The addresses with their places, as `address file:line:column`. */
const found = (...files: ReturnType<typeof read>[]) => externalLinks(files).map(({ url, places }) => [url, ...places.map(({ file, line, column }) => `${file}:${line}:${column}`)].join(' '));

test('links are found in front matter, however deep, and in bodies', () => {
  const page = ['---', 'source:', '  title: T', '  url: https://example.org/source', '---', '', 'A [book](https://example.org/book), https://example.org/auto', 'and [another][1].', '', '[1]: https://example.org/other'].join('\n');
  expect(found(read('faqs/f.mdx', page))).toEqual([
    'https://example.org/source content/faqs/f.mdx:4:8',
    'https://example.org/book content/faqs/f.mdx:7:3',
    'https://example.org/auto content/faqs/f.mdx:7:37',
    'https://example.org/other content/faqs/f.mdx:10:1',
  ]);
});

test('an address is one, however many places and parts of its page are named', () => {
  expect(found(read('resources/a.yaml', resource('url: https://example.org')), read('docs/d.mdx', '---\ntitle: D\n---\n[E](https://example.org/#part)\n'))).toEqual(['https://example.org/ content/resources/a.yaml:5:6 content/docs/d.mdx:4:1']);
});

test('code, entries, mail and text with an address in it are no links', () => {
  const page = ['---', 'summary: See https://example.org for more.', '---', '`https://example.org` [S](skill:s) [M](mailto:a@example.org)', '```sh', 'curl https://example.org', '```'].join('\n');
  expect(found(read('faqs/f.mdx', page))).toEqual([]);
});

test('the old address of a resource that is gone is not asked for', () => {
  const gone = ['url: https://example.org/gone', 'status: retired', 'statusDate: 2025-07', 'statusNote: Closed.'];
  expect(found(read('resources/a.yaml', resource(...gone)))).toEqual([]);
});

test('a file with mistakes has its links all the same', () => {
  expect(found(read('resources/a.yaml', 'url: https://example.org/a\nbogus: 1\n'), read('faqs/f.mdx', '---\ntitle: F\n---\n{1 +\n'))).toEqual(['https://example.org/a content/resources/a.yaml:1:6']);
});
