import { describe, expect, test } from 'vitest';
import { deadParts, relateHtml } from '../../../src/integrations/relative-links.ts';

const FILES = new Set(['index.html', 'skills.html', 'skills/python.html', 'skills/c++ & co.html', 'roadmaps/walk.html', 'roadmaps/walk/start.html', 'docs/index.html', '_astro/a.css', 'favicon.svg']);

/** The body of a page after its addresses are made relative, with the addresses that lead nowhere. */
function relate(body: string, file = 'roadmaps/walk/start.html') {
  const { html, dead } = relateHtml(`<!doctype html><html><body>${body}</body></html>`, file, FILES);
  return { body: html.replace(/^.*<body>|<\/body>.*$/gs, ''), dead };
}

describe('an address from the root becomes relative to its page', () => {
  test.each([
    ['/skills/python.html', '../../skills/python.html'],
    ['/roadmaps/walk.html', '../walk.html'],
    ['/roadmaps/walk/start.html', 'start.html'],
    ['/roadmaps/walk/start.html#feet', '#feet'],
    ['/skills.html#data', '../../skills.html#data'],
    ['/skills.html?q=1#data', '../../skills.html?q=1#data'],
    ['/skills', '../../skills.html'],
    ['/skills/', '../../skills.html'],
    ['/docs/', '../../docs/index.html'],
    ['/', '../../index.html'],
    ['/favicon.svg', '../../favicon.svg'],
    ['/skills/c++%20&amp;%20co.html', '../../skills/c++%20&amp;%20co.html'],
  ])('%s → %s', (from, to) => {
    expect(relate(`<a href="${from}">x</a>`)).toEqual({ body: `<a href="${to}">x</a>`, dead: [] });
  });

  test('on the home page without dots', () => {
    expect(relate('<a href="/skills/python.html">x</a>', 'index.html').body).toBe('<a href="skills/python.html">x</a>');
  });

  test('in images, scripts, SVG, templates and quotes of every kind', () => {
    expect(relate(`<img src='/favicon.svg'><script src=/_astro/a.css></script><svg><a href="/skills.html"></a></svg><template><a href="/skills.html"></a></template>`).body).toBe(
      '<img src="../../favicon.svg"><script src="../../_astro/a.css"></script><svg><a href="../../skills.html"></a></svg><template><a href="../../skills.html"></a></template>',
    );
  });
});

describe('what is left as it is', () => {
  test.each(['https://example.org/skills.html', '//example.org/a', '#feet', 'mailto:a@example.org', 'start.html', '../walk.html', ''])('%j', (address) => {
    expect(relate(`<a href="${address}">x</a>`)).toEqual({ body: `<a href="${address}">x</a>`, dead: [] });
  });

  test('text that looks like an address', () => {
    const body = '<p>href="/skills.html"</p><pre>&lt;a href="/nowhere.html"&gt;</pre><p title="/skills.html">x</p>';
    expect(relate(body)).toEqual({ body, dead: [] });
  });

  test('every other letter of the page', () => {
    const body = '<P CLASS=a  id = "b" >ä &nbsp; &lt; <br/>\n\t<A   HREF="/skills.html"   >x</A>';
    expect(relate(body).body).toBe(body.replace('HREF="/skills.html"', 'href="../../skills.html"'));
  });
});

test('an address that no file has is reported, each time it stands there', () => {
  expect(relate('<a href="/nowhere.html">x</a> <a href="/skill.html#a">y</a> <a href="/skills.html">z</a> <img src="/gone.png">').dead).toEqual(['/nowhere.html', '/skill.html#a', '/gone.png']);
});

test('an address that cannot be read is reported, not thrown', () => {
  expect(relate('<a href="/%E0%A4%A.html">x</a>').dead).toEqual(['/%E0%A4%A.html']);
});

describe('a link to a part of a page', () => {
  const dead = (pages: Record<string, string>) => deadParts(new Map(Object.entries(pages).map(([file, body]) => [file, relateHtml(body, file, FILES)])));

  test('is reported with its page where the part is not there', () => {
    expect(dead({ 'skills.html': '<h2 id="data">Data</h2> <a href="#date">x</a>', 'skills/python.html': '<a href="/skills.html#data">x</a> <a href="/skills.html?q=1#dates">y</a>' })).toEqual([
      'skills.html: /skills.html#date',
      'skills/python.html: /skills.html#dates',
    ]);
  });

  test('is none of those to the top of a page, to other files and outside', () => {
    expect(dead({ 'skills.html': '<a href="#">a</a> <a href="#top">b</a> <a href="/favicon.svg#a">c</a> <a href="https://example.org/#a">d</a> <h2 id="größe">e</h2> <a href="/skills.html#gr%C3%B6%C3%9Fe">f</a>' })).toEqual([]);
  });

  test.each(['50%', '%', '%zz', '%E0%A4%A', 'ü', 'a%20b', 'fn-%C3%BC', 'fn-50%25', '%00', 'a\nb', 'a b', '\u{1F4A5}', '%F0%9F%92'])('%j is found as browsers find it, whatever it is made of', (id) => {
    const heading = `<h2 id="${id}">x</h2>`;
    expect(dead({ 'skills.html': `${heading} <a href="#${id}">a</a> <a href="/skills.html#${id}">b</a>`, 'index.html': `<a href="/skills#${id}">c</a>` })).toEqual([]);
    expect(dead({ 'skills.html': `<h2 id="other">x</h2> <a href="#${id}">a</a>`, 'index.html': `<a href="/skills?q=1#${id}">b</a>` })).toEqual([`skills.html: /skills.html#${id}`, `index.html: /skills.html#${id}`]);
  });
});

test.each(['/nowhere#a\nb', '/no\nwhere', '/nowhere#%', '/%', '/%zz.html', '/skills.html/../nowhere', '/\\example.org'])('%j leads nowhere, and not to the home page', (address) => {
  expect(relate(`<a href="${address}">x</a>`).dead).toEqual([address]);
});
