import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { paperText } from '../../../../../src/editions/book/print/paper-text.ts';

test('what was folded is open on paper', () => {
  expect(paperText(h(null, h('div', h('details', [h('summary', 'More'), h('p', 'Text')]))))).toBe('<div><details open><summary>More</summary><p>Text</p></details></div>');
});

test('headings are a level below the title of the book', () => {
  expect(paperText(h(null, [h('h2', 'A'), h('h3', 'B')]))).toBe('<h3>A</h3><h4>B</h4>');
});

test('regions have no names: among those of all pages they are not unique', () => {
  expect(paperText(h(null, h('section', { ariaLabelledBy: 'a' }, h('nav', { ariaLabel: 'B' }))))).toBe('<section><nav aria-label="B"></nav></section>');
});
