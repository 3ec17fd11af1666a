import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h, s } from 'hastscript';
import { cssString } from '../../../escape/css.ts';
import { SIGN_SHAPES } from '../../../site/sign-shapes.ts';
import { headOf, linkWriter, type Book, type Chapter, type ContentsItem, type SectionLinks } from '../book.ts';
import { LICENCE } from '../colophon.ts';
import { forPaper } from './paper-text.ts';

/** The stylesheet of printable pages, beside them. */
export const STYLESHEET = 'print.css';

/** The words are there for readers without JavaScript, the button for the others. */
const PRINT_SCRIPT = "(() => { const button = document.querySelector('[data-print]'); button.hidden = false; button.addEventListener('click', () => print()); })();";

/** A book as one page in the look of the site, with a style for paper: to print, or to save as a PDF through the browser. */
export function printPage(book: Book): string {
  const { title, roadmaps, contents, chapters, sources, modified } = book;
  const linked = linkWriter(book, ({ anchor }) => `#${anchor}`, (picture) => `../${encodeURI(picture)}`);
  const [roadmap] = roadmaps;
  const pages = chapters.flatMap(({ sections }) => sections.flatMap(({ page }) => page ?? []));
  const day = modified.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', `${title}, to print | Waymark`),
    h('meta', { name: 'description', content: `${title} as one page, to print or to save as a PDF.` }),
    // It says again what other pages say.
    h('meta', { name: 'robots', content: 'noindex' }),
    h('link', { rel: ['icon'], href: '../favicon.svg', type: 'image/svg+xml' }),
    ...distinct(pages.flatMap(({ stylesheets }) => stylesheets)).map((path) => h('link', { rel: ['stylesheet'], href: `../${path}`, ...(path.includes('/print.') ? { media: 'print' } : {}) })),
    h('style', distinct(pages.flatMap(({ styles }) => styles)).join('\n')),
    h('link', { rel: ['stylesheet'], href: STYLESHEET }),
    h('style', `@page { @top-left { content: ${cssString(title)} } }`),
  ]);
  const body = h('body', { className: ['book'] }, [
    h('header', { className: ['how'] }, [
      ...(roadmap ? [h('p', [h('a', { href: `../roadmaps/${roadmap.id}.html` }, `Back to ${title}`), ' · ', h('a', { href: `${book.id}.epub` }, 'The same as an EPUB')])] : []),
      h('p', ['To print this page or to save it as a PDF, choose “Print” in your browser’s menu; “Save as PDF” is in its list of printers. ', h('button', { type: 'button', hidden: true, dataPrint: '' }, 'Print or save as PDF')]),
    ]),
    h('main', [
      h('section', { className: ['cover', ...(roadmap ? [`wm-hue-${roadmap.data.sign.hue}`] : [])] }, [
        ...(roadmap ? [s('svg', { viewBox: '0 0 24 24', className: ['wm-sign'], ariaHidden: 'true' }, [s('path', { d: SIGN_SHAPES[roadmap.data.sign.pattern], fill: 'currentColor' })])] : []),
        h('h1', title),
        ...(roadmap ? [h('p', { className: ['wm-lead'] }, roadmap.data.tagline)] : []),
        h('p', { className: ['made'] }, [`Waymark: career roadmaps as data. Last changed on ${day}.`, h('br'), `After: ${sources.slice(0, 1).map((source) => source.title).join()}. Licensed under ${LICENCE.name}.`]),
      ]),
      h('nav', { className: ['contents'], ariaLabel: 'Contents' }, [h('h2', 'Contents'), contentsList(contents)]),
      ...chapters.map((chapter) => chapterContent(chapter, linked)),
    ]),
    h('script', PRINT_SCRIPT),
  ]);
  const html = h('html', { lang: 'en', dir: 'ltr', dataTheme: 'light', dataChoice: 'light' }, [head, body]);
  return toHtml({ type: 'root', children: [{ type: 'doctype' }, html] }, { allowDangerousHtml: true });
}

/** A chapter. Of skills it has a sentence each: their long explanations would be most of the paper. */
function chapterContent({ id, title, sections }: Chapter, linked: SectionLinks): Element {
  const collected = sections[0]?.level === 2;
  const short = id === 'all-skill';
  const parts = sections.map((section) => h('section', { id: section.id }, [...headOf(section), ...(short ? [] : [{ type: 'raw' as const, value: linked(section, section.texts.paper) }])]));
  const note = short ? [h('p', 'In a sentence each. The site and the EPUB explain them at length.')] : [];
  return h('article', { className: ['chapter'], id: collected ? id : undefined }, (collected ? [h('h1', title), ...note, ...parts] : parts).map(forPaper));
}

function contentsList(items: readonly ContentsItem[]): ElementContent {
  return h('ol', items.map(({ title, anchor, children }) => h('li', [h('a', { href: `#${anchor}` }, h('span', title)), ...(children.length > 0 ? [contentsList(children)] : [])])));
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)];
