import { expect, test } from 'vitest';
import { editionFiles, editionFilesOf } from '../../../src/editions/files.ts';
import { ROOT } from '../../support/astro-build.ts';

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

test('a content folder has the editions of its roadmaps', async () => {
  expect(await editionFilesOf(ROOT, 'tests/fixtures/small/content')).toEqual(WALK);
});
