import { expect, test } from 'vitest';
import { editionFiles } from '../../../src/editions/files.ts';

const WALK = [
  { path: 'waymark.zip', form: 'zip' },
  { path: 'books/waymark.epub', form: 'book' },
  { path: 'books/walk.epub', form: 'book', roadmap: 'walk' },
  { path: 'books/walk.html', form: 'print', roadmap: 'walk' },
];

test('the site is one zip and one book, and each roadmap a book and a page to print', () => {
  expect(editionFiles(['walk'])).toEqual(WALK);
  expect(editionFiles([]).map(({ path }) => path)).toEqual(['waymark.zip', 'books/waymark.epub']);
});
