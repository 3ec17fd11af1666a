import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { entryUrl, FIXED_PAGES, indexUrl, moduleUrl } from '../../../src/catalog/urls.ts';
import { makeEntry } from '../../support/entries.ts';

test('every kind has its address', () => {
  expect([entryUrl({ kind: 'skill', id: 'python' }), entryUrl({ kind: 'roadmap', id: 'walk' }), entryUrl({ kind: 'stage', id: 'walk/start' }), entryUrl({ kind: 'faq', id: 'how-far' }), entryUrl({ kind: 'salary', id: 'pay' })]).toEqual([
    '/skills/python.html', '/roadmaps/walk.html', '/roadmaps/walk/start.html', '/faqs/how-far.html', '/salaries/pay.html',
  ]);
  expect(entryUrl({ kind: 'stage', id: 'walk/start', anchor: 'build' })).toBe('/roadmaps/walk/start.html#build');
  expect(moduleUrl(makeEntry('stage', 'walk/start'), 'feet')).toBe('/roadmaps/walk/start.html#feet');
  expect(indexUrl('salary')).toBe('/salaries.html');
});

test('every page that has no entry is known, but for those that nobody links to', () => {
  const pages = fileURLToPath(new URL('../../../src/pages', import.meta.url));
  const own = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.astro') && !/[[_]/.test(file))
    .map((file) => `/${file.replace(/\.astro$/, '')}.html`.replace(/(.)\/index\.html$/, '$1.html'));
  expect(own.filter((page) => !['/404.html', '/offline/missing.html'].includes(page)).sort()).toEqual([...FIXED_PAGES].sort());
});
