import { buildCatalog, type Catalog } from '../../../../src/catalog/catalog.ts';
import { readBookPage, type BookPage } from '../../../../src/editions/book/book-page.ts';
import { composeBook, type Book, type BookSubject } from '../../../../src/editions/book/book.ts';
import type { Pages } from '../../../../src/editions/book/members.ts';
import type { Entry } from '../../../../src/entries/entry.ts';
import { makeEntry, makeStages } from '../../../support/entries.ts';

/** A page as the site builds it: a frame around a head and its content. */
export function sitePage(title: string, content: string, summary = `${title} in short.`): string {
  return `<!DOCTYPE html><html><head><link rel="stylesheet" href="/_astro/site.css"><style>.a{color:red}\n.b{margin:0}</style></head><body><nav><a href="index.html">Frame</a></nav>
<main data-pagefind-body class="astro-x"><div class="panel astro-y"></div><div class="panel astro-y"><div class="head"><p class="kind">Kind</p><h1 id="_top"><svg class="wm-sign" aria-hidden="true"></svg><span data-pagefind-meta="title">${title}</span></h1><p class="wm-lead">${summary}</p><span hidden data-pagefind-filter="kind:X"></span></div>${content}<footer><a href="about.html">Footer</a></footer></div></main></body></html>`;
}

const section = (id: string, title: string, content: string) => `<section class="wm-section" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;

const ENTRIES: Entry[] = [
  makeEntry('roadmap', 'walk', { title: 'Walk up the hill', verified: '2026-02-01' }),
  makeEntry('roadmap', 'swim', { title: 'Swim the lake' }),
  ...makeStages('walk', { start: { title: 'Leave the village' }, summit: { title: 'Reach the summit' } }),
  ...makeStages('swim', { shore: { title: 'The shore' } }),
  makeEntry('role', 'walker', { title: 'Walker' }),
  makeEntry('faq', 'how-far', { title: 'How far is it?' }),
  makeEntry('salary', 'walker-pay', { title: 'Pay of walkers' }),
  makeEntry('skill', 'stones', { title: 'Stones' }),
  makeEntry('skill', 'moss', { title: 'Moss' }),
  makeEntry('skill', 'unnamed', { title: 'Named by nobody' }),
  makeEntry('resource', 'map', { title: 'Trail map' }),
  makeEntry('project', 'cairn', { title: 'Build a cairn' }),
];

const PAGES: Record<string, string> = {
  'roadmaps.html': sitePage('Roadmaps', '<p><a href="roadmaps/walk.html">Walk</a></p>'),
  'roadmaps/walk.html': sitePage(
    'Walk up the hill',
    `<p><a href="walk/start.html">first</a> <a href="../roles/walker.html">job</a> <a href="../salaries/walker-pay.html">pay</a> <a href="swim.html">other</a> <a href="https://example.org/">outside</a></p>`,
  ),
  'roadmaps/walk/start.html': sitePage(
    'Leave the village',
    `${section('learn', 'What to learn', '<section class="module wm-section" aria-labelledby="signs"><h3 id="signs">Read the signs</h3><p><a href="../../skills/stones.html#taught">Stones</a> <a href="#signs">here</a> <a href="../../faqs/how-far.html">far?</a> <a href="../../projects/cairn.html">cairn</a></p></section>')}`,
  ),
  'roadmaps/walk/summit.html': sitePage('Reach the summit', '<p><a href="start.html#signs">signs</a> <a href="start.html#gone">gone</a></p><p><img src="../../_astro/cairn.X_1.webp" alt="A &quot;cairn&quot;" width="640" height="400" loading="lazy" decoding="async"></p>'),
  'roadmaps/swim.html': sitePage('Swim the lake', '<p>Water.</p>'),
  'roadmaps/swim/shore.html': sitePage('The shore', '<p>Sand.</p>'),
  'roles/walker.html': sitePage('Walker', '<p><a href="../roadmaps/swim.html">Swim</a></p>'),
  'faqs/how-far.html': sitePage('How far is it?', '<h2 id="short">Short</h2><p>Far. <a href="../resources/map.html">Map</a></p>'),
  'salaries/walker-pay.html': sitePage('Pay of walkers', '<p>Little.</p>'),
  'skills/stones.html': sitePage('Stones', `<div class="explanation"><p>They are hard. <img src="../_astro/cairn.X_1.webp" alt="Again"></p></div>${section('taught', 'Where it is taught', '<a href="unnamed.html">no</a>')}`),
  'skills/moss.html': sitePage('Moss', '<div class="explanation"><p>It is soft.</p></div>'),
  'skills/unnamed.html': sitePage('Named by nobody', '<div class="explanation"><p>Nothing.</p></div>'),
  'resources/map.html': sitePage('Trail map', '<dl class="facts"><div><dt>Cost</dt><dd>Free</dd></div></dl>'),
  'projects/cairn.html': sitePage('Build a cairn', `${section('steps', 'Steps', '<ol><li>Pile</li></ol>')}${section('skills', 'Skills it uses', '<a href="../skills/moss.html">Moss</a>')}${section('uses', 'Part of', '<p>Everything</p>')}`),
};

/** A small site with two roadmaps: its catalog, and its pages, each read once. */
export function smallSite(): { catalog: Catalog; pages: Pages } {
  const read = new Map<string, BookPage>();
  const pages: Pages = (path, excerpt) => {
    const html = PAGES[path];
    const known = read.get(path) ?? (html === undefined ? undefined : readBookPage(html, path, excerpt));
    if (known) read.set(path, known);
    return known;
  };
  return { catalog: buildCatalog(ENTRIES), pages };
}

/** The book of one roadmap of the small site, or of all. */
export function smallBook(roadmap?: 'walk' | 'swim', more: Partial<BookSubject> = {}): Book {
  const { catalog, pages } = smallSite();
  const roadmaps = catalog.list('roadmap').filter(({ id }) => !roadmap || id === roadmap);
  return composeBook(catalog, { id: roadmap ?? 'waymark', title: 'A book', description: 'What it is.', roadmaps, ...(roadmap ? {} : { opening: 'roadmaps.html' }), ...more }, pages, () => undefined);
}

