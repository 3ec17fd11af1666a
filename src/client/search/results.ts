import { element } from './element.ts';
import { excerptPieces } from './excerpt.ts';
import type { Page, Section } from './pagefind.ts';
import { isStopWord } from './query.ts';

/** At most this many sections are shown below a page. */
const SECTIONS = 3;

/** One page of the results: title, what it is and where it belongs, the matched words, and the sections that have them. */
export function pageItem(page: Page): HTMLLIElement {
  const { title, kind, context } = page.meta;
  const about = [kind, context].filter(Boolean).join(' · ');
  const sections = bestSections(page.sub_results);
  return element(
    'li',
    {},
    element('a', { className: 'page', href: page.url }, element('span', { className: 'title' }, title ?? page.url), ' ', element('span', { className: 'about' }, about)),
    element('p', {}, ...excerptPieces(page.excerpt).map(({ text, matched }) => (matched && !isStopWord(text) ? element('mark', {}, text) : text))),
    sections.length > 0 ? element('ul', {}, ...sections.map((section) => element('li', {}, element('a', { href: section.url }, section.title)))) : null,
  );
}

/** The sections with the strongest matches, in the order of the page. Two sections of one name would look like a mistake. */
export function bestSections(sections: Section[]): Section[] {
  const strength = ({ weighted_locations }: Section) => weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const named = sections.filter(({ anchor, title }, index) => anchor && anchor.element !== 'h1' && sections.findIndex((other) => other.title === title) === index);
  const best = new Set([...named].sort((a, b) => strength(b) - strength(a)).slice(0, SECTIONS));
  return named.filter((section) => best.has(section));
}

/** The words that a page was found by: those marked on it, and what it is called. */
export function matchedWords({ excerpt, sub_results, meta }: Page): string[] {
  const marked = [excerpt, ...sub_results.map((section) => section.excerpt)].flatMap(excerptPieces).filter(({ matched }) => matched);
  return [...marked.map(({ text }) => text), ...Object.values(meta)];
}
