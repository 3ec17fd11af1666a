import { expect, test } from 'vitest';
import { entryUrl, indexUrl, moduleUrl } from '../../../src/catalog/urls.ts';
import { makeEntry } from '../../support/entries.ts';

test('every kind has its address', () => {
  expect([entryUrl({ kind: 'skill', id: 'python' }), entryUrl({ kind: 'roadmap', id: 'walk' }), entryUrl({ kind: 'stage', id: 'walk/start' }), entryUrl({ kind: 'faq', id: 'how-far' }), entryUrl({ kind: 'salary', id: 'pay' })]).toEqual([
    '/skills/python.html', '/roadmaps/walk.html', '/roadmaps/walk/start.html', '/faqs/how-far.html', '/salaries/pay.html',
  ]);
  expect(entryUrl({ kind: 'stage', id: 'walk/start', anchor: 'build' })).toBe('/roadmaps/walk/start.html#build');
  expect(moduleUrl(makeEntry('stage', 'walk/start'), 'feet')).toBe('/roadmaps/walk/start.html#feet');
  expect(indexUrl('salary')).toBe('/salaries.html');
});
