import { expect, test } from 'vitest';
import { fillMarks, markOf } from '../../../../src/editions/book/marks.ts';

const link = (index: number) => `<a class="x" href="${markOf(index)}">word</a>`;
const fillLinks = (text: string, hrefOf: (index: number) => string | undefined) => fillMarks(text, { href: hrefOf, src: () => undefined });

test('links get the addresses that they have in the book', () => {
  const text = fillLinks(`${link(1)} and ${link(0)}`, (index) => ['#a.html', '#b.html'][index]);
  expect(text).toBe('<a class="x" href="#b.html">word</a> and <a class="x" href="#a.html">word</a>');
});

test('the words of a link that leads nowhere stay', () => {
  expect(fillLinks(link(0), () => undefined)).toBe('<a class="x">word</a>');
});

test('an address is written as an attribute has to be', () => {
  expect(fillLinks(link(0), () => 'https://example.org/?a=1&b="2"')).toBe('<a class="x" href="https://example.org/?a=1&amp;b=&quot;2&quot;">word</a>');
});

test('pictures have addresses of their own', () => {
  const text = `<img alt="a" src="${markOf(0)}">${link(0)}`;
  expect(fillMarks(text, { href: () => '#a', src: () => 'pictures/a&b.png' })).toBe('<img alt="a" src="pictures/a&amp;b.png"><a class="x" href="#a">word</a>');
});
