import { describe, expect, test } from 'vitest';
import { cacheName, filesAt, isNamedByContent, isPage, pathIn } from '../../../../src/editions/installed/places.ts';

const SCOPE = new URL('https://owner.github.io/waymark/');

describe('the path of an address in a site that lies in a folder', () => {
  test.each([
    ['https://owner.github.io/waymark/', ''],
    ['https://owner.github.io/waymark/skills?a=b#c', 'skills'],
    ['https://owner.github.io/waymark/pagefind/pagefind-entry.json?ts=17', 'pagefind/pagefind-entry.json'],
    ['https://owner.github.io/waymark/skills/sch%C3%B6n.html', 'skills/schön.html'],
    ['https://owner.github.io/waymark', undefined],
    ['https://owner.github.io/waymark-two/skills', undefined],
    ['https://example.org/waymark/skills', undefined],
    ['https://owner.github.io/waymark/%E0%A4%A', undefined],
  ])('%s is %s', (address, path) => {
    expect(pathIn(SCOPE, address)).toBe(path);
  });
});

test.each([
  ['', 'index.html'],
  ['skills', 'skills.html'],
  ['skills.html', 'skills.html'],
  ['docs/', 'docs/index.html'],
])('the path "%s" may mean the file %s', (path, file) => {
  expect(filesAt(path)).toContain(file);
});

test('pages are told from their parts', () => {
  expect(['', 'skills', 'skills.html', 'roadmaps/walk/start', 'docs/'].filter((path) => !isPage(path))).toEqual([]);
  expect(['favicon.svg', '_astro/a.css', 'pagefind/pagefind.js', 'schemas/skill.json'].filter(isPage)).toEqual([]);
});

test('only what is named by its content is taken without asking', () => {
  expect(['_astro/a.B8Mhc.css', 'pagefind/index/en_1.pf_index'].every(isNamedByContent)).toBe(true);
  expect(['pagefind/pagefind.js', 'search/dialog.js', 'index.html'].some(isNamedByContent)).toBe(false);
});

test('two sites of one host have caches of their own', () => {
  expect(cacheName('kept', SCOPE)).not.toBe(cacheName('kept', new URL('https://owner.github.io/other/')));
});
