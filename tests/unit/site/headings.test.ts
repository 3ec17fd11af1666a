import { expect, test } from 'vitest';
import { headingsOf } from '../../../src/site/headings.ts';

const PAGE = '<h1 id="_top">Page</h1><section><h2 id="a">A &amp; <em>b</em></h2><h3 id="c"> C </h3></section><h2>Not to link to</h2><h4 id="d">D</h4><h2 id="e">E</h2>';

test('the headings of a page come in its order, down to a level', () => {
  const [a, c, e] = [{ depth: 2, slug: 'a', text: 'A & b' }, { depth: 3, slug: 'c', text: 'C' }, { depth: 2, slug: 'e', text: 'E' }];
  expect(headingsOf(PAGE, 3)).toEqual([a, c, e]);
  expect(headingsOf(PAGE, 2)).toEqual([a, e]);
  expect(headingsOf(PAGE, 0)).toEqual([]);
});

test('what only looks like a heading is none', () => {
  expect(headingsOf('<ul aria-label="<h2 id=x>Fake</h2>" id="y"><li title=\'<h2 id="x">Fake</h2>\'>&lt;h2 id="x"&gt;Fake&lt;/h2&gt;</li></ul><!-- <h2 id="x">Fake</h2> -->', 3)).toEqual([]);
});

test('a text that looks like markup is the text of its heading', () => {
  expect(headingsOf('<h2 id="a">&lt;script&gt; &amp;lt;</h2>', 2)).toEqual([{ depth: 2, slug: 'a', text: '<script> &lt;' }]);
});
