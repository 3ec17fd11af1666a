import { expect, test } from 'vitest';
import { fillLinks, linkMark } from '../../../../src/editions/book/marks.ts';

const link = (index: number) => `<a class="x" href="${linkMark(index)}">word</a>`;

test('links get the addresses that they have in the book', () => {
  const text = fillLinks(`${link(1)} and ${link(0)}`, ['/skills/a.html', '/skills/b.html'], (address) => address.replace('/skills/', '#'));
  expect(text).toBe('<a class="x" href="#b.html">word</a> and <a class="x" href="#a.html">word</a>');
});

test('the words of a link that leads nowhere stay', () => {
  expect(fillLinks(link(0), ['/gone.html'], () => undefined)).toBe('<a class="x">word</a>');
});

test('an address is written as an attribute has to be', () => {
  expect(fillLinks(link(0), ['/a'], () => 'https://example.org/?a=1&b="2"')).toBe('<a class="x" href="https://example.org/?a=1&amp;b=&quot;2&quot;">word</a>');
});
