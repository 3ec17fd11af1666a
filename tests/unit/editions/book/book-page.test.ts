import { expect, test } from 'vitest';
import { readBookPage } from '../../../../src/editions/book/book-page.ts';
import { sitePage } from './pages.ts';

const CONTENT = '<details><summary>More</summary><h2 id="a">A</h2></details>';

test('a page is text for paper and for reading systems, and has no tree', () => {
  const { texts, ...page } = readBookPage(sitePage('Stones', CONTENT), 'skills/stones.html');
  expect(texts.paper).toBe('<details open><summary>More</summary><h3 id="skills_stones--a">A</h3></details>');
  expect(texts.reader).toBe('<h2 id="skills_stones--a">A</h2>');
  expect(page).toMatchObject({ path: 'skills/stones.html', title: 'Stones', ids: new Set(['a']) });
  expect(page).not.toHaveProperty('body');
});

test('drawings for reading systems say what they are in XML', () => {
  const { texts } = readBookPage(sitePage('Stones', '<p>A<br>B</p><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>'), 'skills/stones.html');
  expect(texts.reader).toBe('<p>A<br/>B</p><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>');
});
