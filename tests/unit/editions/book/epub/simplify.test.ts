import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { simplify } from '../../../../../src/editions/book/epub/simplify.ts';
import { readSitePage } from '../../../../../src/editions/book/site-page.ts';
import { sitePage } from '../pages.ts';

function simplified(content: string, drawings = new Map<string, string>()): string {
  const { body } = readSitePage(sitePage('X', content), 'x.html');
  simplify(body, drawings);
  return toHtml(body);
}

test('code is its lines in text, whatever colours it, without the name of its language', () => {
  const html = simplified('<figure class="wm-code"><figcaption>Python</figcaption><pre data-language="python" tabindex="0"><code><span class="hljs-keyword">if</span> a &lt; b:\n\n    go()</code></pre></figure>');
  expect(html).toBe('<pre><code><span class="line">if a &#x3C; b:\n</span><span class="line">\n</span><span class="line">    go()\n</span></code></pre>');
});

test('the file that a sample is part of is named above it', () => {
  expect(simplified('<figure class="wm-code"><figcaption class="wm-code-file">a.yaml</figcaption><pre><code>a: b</code></pre></figure>')).toBe('<p class="wm-meta">a.yaml</p><pre><code><span class="line">a: b\n</span></code></pre>');
});

test('what was folded stands open', () => {
  expect(simplified('<details><summary>The same as a list</summary><ol><li>A</li></ol></details>')).toBe('<ol><li>A</li></ol>');
});

test('drawn decoration and styles of the site are gone', () => {
  expect(simplified('<p class="a astro-x" style="color:red" data-x="1"><svg class="wm-sign" aria-hidden="true"></svg>Text<span class="bar" aria-hidden="true"></span></p>')).toBe('<p class="a">Text</p>');
});

test('a column that only draws is gone, with its heading', () => {
  const html = simplified('<div class="wm-scroll" role="region" tabindex="0"><table><tr><th>From</th><th><span class="sr-only">As a bar</span></th></tr><tr><td>low</td><td><i aria-hidden="true"></i></td></tr></table></div>');
  expect(html).toBe('<table><tbody><tr><th>From</th></tr><tr><td>low</td></tr></tbody></table>');
});

test('a link and the words behind it are parted by a space', () => {
  expect(simplified('<a href="https://example.org/">Map</a><span class="wm-meta">free</span>')).toBe('<a href="https://example.org/">Map</a> <span class="wm-meta">free</span>');
});

test('the title of an aside is read', () => {
  expect(simplified('<aside aria-label="Careful" class="wm-aside"><p class="wm-aside-title" aria-hidden="true">Careful</p></aside>')).toBe('<div class="wm-aside" role="note"><p class="title">Careful</p></div>');
});

test('a drawing is in its narrow form, with ids that are its own in the book', () => {
  const page = '<figure class="diagram"><div class="drawing"><svg class="wm-diagram" aria-labelledby="d-title"><title id="d-title">Wide</title></svg></div></figure>';
  const narrow = '<svg xmlns="http://www.w3.org/2000/svg" aria-labelledby="x--d-title"><title id="x--d-title">Narrow</title></svg>';
  expect(simplified(page, new Map([['x--d-title', narrow]]))).toContain('<title id="x--d-title">Narrow</title>');
  expect(simplified(page, new Map([['x--d-title', narrow]]))).not.toContain('Wide');
  expect(() => simplified(page)).toThrow('the drawing that "x--d-title" names has no form for books');
});
