import { JSDOM } from 'jsdom';
import { x } from 'xastscript';
import { describe, expect, test } from 'vitest';
import { cssString } from '../../../src/escape/css.ts';
import { scriptJson } from '../../../src/escape/json.ts';
import { markdownAddress, markdownCode } from '../../../src/escape/markdown.ts';
import { escapeMarkup } from '../../../src/escape/markup.ts';
import { writeXml, writeXmlDocument } from '../../../src/escape/xml.ts';

const { window } = new JSDOM('');
const NASTY = ['plain', '<b>"\'&amp;\\', '</style></script><!--', ']]>', '\r\n\f\t', '\u2028\u2029', '50 % { } ` $& ${x}', 'ä 路 🥾'];
/** Parsers make one line break of all, and spaces of those in attributes. */
const IN_A_LINE = NASTY.filter((text) => !/[\r\n\f]/.test(text));

describe('a text comes back from the place that it was escaped for', () => {
  test.each(IN_A_LINE)('HTML, in an element and in an attribute of either quote: %j', (text) => {
    const escaped = escapeMarkup(text);
    window.document.body.innerHTML = `<p title="${escaped}" class='${escaped}'>${escaped}</p>`;
    const [only, ...others] = window.document.body.querySelectorAll('*');
    expect(others).toEqual([]);
    expect([only?.textContent, only?.getAttribute('title'), only?.getAttribute('class')]).toEqual([text, text, text]);
  });

  test.each(NASTY)('JSON, in a script: %j', (text) => {
    const json = scriptJson([text]);
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual([text]);
  });

  test.each(NASTY)('CSS, in a style element: %j', (text) => {
    const string = cssString(text);
    window.document.body.innerHTML = `<style>p::before{content:${string}}</style><i></i>`;
    expect(window.document.body.children.length).toBe(2);
    // Read back by the grammar of strings: https://drafts.csswg.org/css-syntax/#consume-string-token
    expect(string).toMatch(/^"(?:[^"\\<\p{Cc}]|\\["\\]|\\[0-9a-f]+ )*"$/u);
    const character = (code: string) => String.fromCodePoint(Number.parseInt(code, 16));
    const read = string.slice(1, -1).replace(/\\(?:([0-9a-f]+) |(.))/g, (_, code: string, plain?: string) => plain ?? character(code));
    expect(read).toBe(text);
  });

  test.each(IN_A_LINE)('XML, in an element and in an attribute: %j', (text) => {
    const written = writeXml(x('a', { b: text }, text));
    const root = new window.DOMParser().parseFromString(written, 'application/xml').documentElement;
    expect([root.localName, root.getAttribute('b'), root.textContent, root.children.length]).toEqual(['a', text, text, 0]);
  });
});

test('what XML cannot hold is replaced or left out, in texts and in attributes', () => {
  const written = writeXml(x('a', { b: '\u0000\u001b\uffff' }, 'c\ufffe\ud83e d\ud83e\udd7e\t'));
  expect(written).toMatch(/^<a b="\ufffd*">c\ufffd\ufffd d🥾\t<\/a>$/);
});

test('a document says that it is XML, and XHTML its type', () => {
  expect(writeXmlDocument(x('a'))).toBe('<?xml version="1.0" encoding="utf-8"?>\n<a/>\n');
  expect(writeXmlDocument(x('html'), 'html')).toBe('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html/>\n');
});

test('no character ends a string of CSS, not even one of no width', () => {
  expect(cssString('\0')).toBe('"\ufffd"');
  expect(cssString('a\nb')).toBe('"a\\a b"');
});

describe('in Markdown', () => {
  test.each([
    ['404 Not Found', '`404 Not Found`'],
    ['a\n# b\u2028c\u202e', '`a # b c`'],
    ['`', '`` ` ``'],
    ['a ``` b', '```` a ``` b ````'],
  ])('%j is code: %s', (text, code) => {
    expect(markdownCode(text)).toBe(code);
  });

  test('an address ends where it ends', () => {
    expect(markdownAddress('https://example.org/a> <b>\u0085')).toBe('<https://example.org/a%3E%20%3Cb%3E%C2%85>');
  });
});
