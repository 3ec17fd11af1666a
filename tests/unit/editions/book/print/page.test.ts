import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { printPage } from '../../../../../src/editions/book/print/page.ts';
import { parsePage } from '../../../../support/html.ts';
import { smallBook } from '../pages.ts';

describe('the page to print', () => {
  const page = parsePage('books/walk.html', printPage(smallBook('walk')));

  test('has a cover, the contents, then every chapter', () => {
    expect(page.all('h1').map(({ text }) => text)).toEqual(['A book']);
    expect(page.all('h2').map(({ text }) => text)).toEqual(['Contents', 'Walk up the hill', 'Leave the village', 'Reach the summit', 'Walker', 'Pay', 'Questions', 'Projects', 'Skills', 'Resources', 'Sources and licence']);
    const [nav] = page.all('nav');
    for (const line of ['About this roadmap', 'Leave the village', 'Read the signs', 'How far is it?']) expect(nav?.text).toContain(line);
  });

  test('has each id once, and leads to itself or out', () => {
    const ids = page.elements.flatMap(({ attributes: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = page.all('a').map(({ attributes: { href } }) => href);
    expect(links.filter((href) => href?.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([]);
    expect(links.filter((href) => href && !href.startsWith('#'))).toEqual(['../roadmaps/walk.html', 'walk.epub', 'https://example.org/', 'https://creativecommons.org/licenses/by/4.0/']);
  });

  test('explains a skill in a sentence: the long explanations would be most of the paper', () => {
    const [main] = page.all('main');
    expect(main?.text).toContain('Stones in short.');
    expect(main?.text).not.toContain('They are hard.');
  });

  test.each(['"}</style><script>x</script>', 'a\\', '\\"', 'a\rb { } @import "x";', 'a\fb', '<!--', "'"])('shows the title %j on each sheet, and nothing else comes of it', (title) => {
    const { window } = new JSDOM(printPage(smallBook('walk', { title })));
    const [rule] = [...window.document.querySelectorAll('style')].slice(-1);
    expect(rule?.textContent).toMatch(/^@page \{ @top-left \{ content: "(?:[^"\\<\p{Cc}]|\\["\\]|\\[0-9a-f]+ )*" \} \}$/u);
    expect(window.document.querySelectorAll('script').length).toBe(1);
  });

  test('has its pictures from beside it, at once', () => {
    expect(page.all('img').map(({ attributes }) => attributes)).toEqual([{ src: '../_astro/cairn.X_1.webp', alt: 'A "cairn"', width: '640', height: '400' }]);
  });

  test('has the look of the site, from beside it, and is not for search engines', () => {
    expect(page.all('link').map(({ attributes: { href } }) => href)).toEqual(['../favicon.svg', '../_astro/site.css', 'print.css']);
    expect(page.all('meta').find(({ attributes: { name } }) => name === 'robots')?.attributes.content).toBe('noindex');
  });
});
