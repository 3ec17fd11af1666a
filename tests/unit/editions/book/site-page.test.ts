import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { anchorOf, readSitePage } from '../../../../src/editions/book/site-page.ts';
import { sitePage } from './pages.ts';

const read = (content: string, excerpt = {}) => readSitePage(sitePage('Stones', content), 'skills/stones.html', excerpt);

describe('a page of the site', () => {
  test('gives its title, its summary and its content, without the frame', () => {
    const page = read('<p>Hard.</p><script>run()</script><span hidden>data</span>');
    expect(page.title).toBe('Stones');
    expect(page.summary).toBe('Stones in short.');
    expect(toHtml(page.body)).toBe('<p>Hard.</p>');
  });

  test('leaves out the text of a drawing that is there to be copied', () => {
    const list = '<details class="list"><ol><li>A</li></ol></details>';
    expect(toHtml(read(`${list}<details class="wm-source"><pre>gantt</pre></details>`).body)).toBe(list);
  });

  test('has ids of its own, and names them by what refers to them', () => {
    expect(toHtml(read('<section aria-labelledby="a b"><h2 id="a">A</h2></section>').body)).toBe(
      '<section aria-labelledby="skills_stones--a skills_stones--b"><h2 id="skills_stones--a">A</h2></section>',
    );
  });

  test('knows where its links lead in the site, and leaves those that lead out', () => {
    const { links } = read('<a href="../roadmaps/walk.html#path">1</a><a href="#here">2</a><a href="https://example.org/">3</a><a href="mailto:a@example.org">4</a>');
    expect(links).toEqual(['/roadmaps/walk.html#path', '/skills/stones.html#here']);
  });

  test('knows its pictures, shows one of each at once, and of those elsewhere the words', () => {
    const page = read('<p><img src="../_astro/a.webp" srcset="../_astro/a.webp 2x" sizes="1em" loading="lazy" decoding="async" width="3" alt="A"><img src="https://example.org/b.png" alt="B"><img src="data:image/png;base64,x" alt="C"><img alt="D"></p>');
    expect(page.pictures).toEqual(['_astro/a.webp']);
    expect(toHtml(page.body)).toBe('<p><img src="\uFDD00" width="3" alt="A">BCD</p>');
  });

  test('reads the address of a picture whatever it is made of', () => {
    expect(read('<img src="../_astro/50%.webp"><img src="../_astro/a%20b.webp"><img src="../_astro/%zz.webp">').pictures).toEqual(['_astro/50%.webp', '_astro/a b.webp', '_astro/%zz.webp']);
  });

  test('has anchors that no reading system takes for something else, each of its own', () => {
    const ids = ['fn-50%25', 'fn-%C3%BC', 'größe', 'a b', 'a_32_b', 'a__b', 'a_b', 'рост'];
    const anchors = ids.map((id) => anchorOf('x', id));
    expect(new Set(anchors).size).toBe(ids.length);
    expect(anchors.filter((anchor) => !/^[\p{L}\p{N}_.-]+$/u.test(anchor))).toEqual([]);
    expect(anchors[2]).toBe('x--größe');
  });

  test('has no words that look like a link which a book fills in', () => {
    expect(toHtml(read('<p> href="\uFDD00"&#xFDD0;</p>').body)).toBe('<p> href="0"</p>');
  });

  test('has only the parts that the book takes, and no links of the others', () => {
    const page = read('<div class="explanation"><a href="a.html">a</a></div><div class="uses"><a href="b.html">b</a></div>', { parts: '.explanation' });
    expect(page.links).toEqual(['/skills/a.html']);
    expect(toHtml(page.body)).not.toContain('uses');
  });

  test('has its headings a level down where it stands in a chapter with others', () => {
    expect(toHtml(read('<h2>A</h2><h3>B</h3>', { lowered: true }).body)).toBe('<h3>A</h3><h4>B</h4>');
  });

  test('has no heading without words', () => {
    expect(toHtml(read('<table><thead><tr><th></th><th>A</th></tr></thead></table>').body)).toBe('<table><thead><tr><td></td><th>A</th></tr></thead></table>');
  });

  test('knows the modules of a stage', () => {
    expect(read('<section class="module"><h3 id="signs">Read the <em>signs</em></h3></section><h3 id="other">Other</h3>').modules).toEqual([{ title: 'Read the signs', anchor: 'skills_stones--signs' }]);
  });

  test('is read as browsers read it: what looks like a tag in an attribute is none', () => {
    const summary = '<style>body{background:url(https://evil.example)}</style><main><h1>Not it</h1><div class=panel><img src=x onerror=alert(1)>';
    const html = sitePage('Stones', '<p>Hard.</p><!-- </main> -->').replace('<head>', `<head><meta name="description" content="${summary}"><link title="<link rel=stylesheet href=evil.css>">`);
    const page = readSitePage(html, 'skills/stones.html');
    expect(page.title).toBe('Stones');
    expect(toHtml(page.body)).toBe('<p>Hard.</p>');
    expect(page.styles).toEqual(['.a{color:red}', '.b{margin:0}']);
    expect(page.stylesheets).toEqual(['_astro/site.css']);
  });

  test('names its styles', () => {
    const page = read('');
    expect(page.styles).toEqual(['.a{color:red}', '.b{margin:0}']);
    expect(page.stylesheets).toEqual(['_astro/site.css']);
  });

  test('must be a page', () => {
    expect(() => readSitePage('<p>Moved</p>', 'skills/old.html')).toThrow('skills/old.html');
  });
});
