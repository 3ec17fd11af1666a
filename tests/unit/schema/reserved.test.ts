import { expect, test } from 'vitest';
import { BOOK_OF_ALL, bookOf } from '../../../src/editions/files.ts';
import { reservedFor, reservedForPages } from '../../../src/schema/reserved.ts';

test('no roadmap has the name of the book of all', () => {
  const name = /([^/]+)\.epub$/.exec(BOOK_OF_ALL.path)?.[1] ?? '';
  expect(bookOf(name).path).toBe(BOOK_OF_ALL.path);
  expect(reservedFor('roadmap', name)).toBeDefined();
  expect(reservedFor('skill', name)).toBeUndefined();
});

test.each(['index', 'con', 'nul', 'com1', 'lpt9'])('nothing can be called %s', (id) => {
  for (const kind of ['roadmap', 'stage', 'skill', 'faq'] as const) expect(reservedFor(kind, id)).toBeDefined();
});

test.each(['indexes', 'console', 'null-hypothesis', 'com', 'com10', 'constructor'])('something can be called %s', (id) => {
  expect(reservedFor('skill', id)).toBeUndefined();
});

test.each([
  ['about', false], ['contribute/content', false], ['contribute/rules', true], ['skills', true], ['skills/stones', true], ['books/walk', true], ['404', true], ['index', true], ['About', true], ['a b', true], ['con', true],
])('a page can be called %s: not so is %s', (id, isTaken) => {
  expect(reservedForPages(id, ['skills', 'contribute/rules'], ['skills']) !== undefined).toBe(isTaken);
});
