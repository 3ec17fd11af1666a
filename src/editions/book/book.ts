import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Entry, EntryOf } from '../../entries/entry.ts';
import type { Kind } from '../../schema/kinds.ts';
import type { Source } from '../../schema/shared.ts';
import { idAt } from '../../site/fragments.ts';
import { textsOf, type BookPage, type Texts } from './book-page.ts';
import { colophon } from './colophon.ts';
import { fillMarks } from './marks.ts';
import { membersOf, type Member, type Pages } from './members.ts';
import { anchorOf } from './site-page.ts';

/** A book: one roadmap or several, with all that they name. Both the EPUB and the printable page are written from it. */
export interface Book {
  /** The name of its files: `ml-engineer-2025`. */
  id: string;
  title: string;
  /** A sentence or two on what it is. */
  description: string;
  roadmaps: readonly EntryOf<'roadmap'>[];
  /** See {@link BookSubject}. */
  home?: string;
  chapters: Chapter[];
  contents: ContentsItem[];
  /** What the facts come from, without repeats. */
  sources: Source[];
  /** When anything in it last changed. */
  modified: Date;
}

export interface Chapter {
  /** Unique in the book; the name of its file in an EPUB. */
  id: string;
  title: string;
  /** Its parts in order, each a page of the site or the text of {@link colophon}. Its first heading is its `h1`. */
  sections: Section[];
}

export interface Section {
  /** The page of the site that it is; absent for what only books have. */
  page?: BookPage;
  /** The anchor of the section. */
  id: string;
  /** What stands above its title: `Month 7, 4 of 5`. */
  above?: string;
  title: string;
  summary: string;
  texts: Texts;
  /** The level of its heading: 1, or 2 where a chapter has several sections. */
  level: 1 | 2;
}

/** A line of the table of contents. */
export interface ContentsItem {
  title: string;
  chapter: string;
  anchor: string;
  children: ContentsItem[];
}

/** What a book is made from. */
export interface BookSubject {
  id: string;
  title: string;
  description: string;
  roadmaps: readonly EntryOf<'roadmap'>[];
  /** A page of the site that opens the book, such as the list of all roadmaps. */
  opening?: string;
  /** The address of the site with a slash at its end, where it has one: links to what is not in the book lead there. */
  home?: string;
}

/** Kinds of which a book has one chapter for all, with its title. */
const COLLECTED: [Kind, string][] = [
  ['salary', 'Pay'],
  ['faq', 'Questions'],
  ['project', 'Projects'],
  ['skill', 'Skills'],
  ['resource', 'Resources'],
];

/**
 * Composes a book from the pages of the built site.
 *
 * @param changed when a file of the content last changed; undefined if nobody knows.
 * @throws if the site lacks the opening page.
 */
export function composeBook(catalog: Catalog, { opening, ...subject }: BookSubject, pages: Pages, changed: (file: string) => Date | undefined): Book {
  const members = membersOf(catalog, subject.roadmaps, pages);
  const alone = subject.roadmaps.length === 1;
  const contents: ContentsItem[] = [];
  const chapters: Chapter[] = [];
  const add = (chapter: Chapter, into: ContentsItem[], title = chapter.title): ContentsItem => {
    const item = { title, chapter: chapter.id, anchor: chapter.sections[0]?.level === 1 ? chapter.sections[0].id : chapter.id, children: childrenOf(chapter) };
    chapters.push(chapter);
    into.push(item);
    return item;
  };
  if (opening) {
    const page = pages(opening);
    if (!page) throw new Error(`${opening} is not in the site, and the book ${subject.id} opens with it`);
    add(pageChapter(page), contents);
  }
  const stagesOf = Map.groupBy(members.stage, ({ entry }) => entry.id.split('/')[0]);
  for (const { entry, page } of members.roadmap) {
    const item = add(pageChapter(page), contents, alone ? 'About this roadmap' : page.title);
    const stages = stagesOf.get(entry.id) ?? [];
    stages.forEach((stage, index) => {
      const { label } = (stage.entry as EntryOf<'stage'>).data;
      add(pageChapter(stage.page, `${label}, ${index + 1} of ${stages.length}`), alone ? contents : item.children);
    });
  }
  for (const { page } of members.role) add(pageChapter(page), contents);
  for (const [kind, title] of COLLECTED) {
    const sections = members[kind].map(({ page }) => ({ page, id: page.slug, title: page.title, summary: page.summary, texts: page.texts, level: 2 as const }));
    if (sections.length > 0) add({ id: `all-${kind}`, title, sections }, contents);
  }
  const all = Object.values(members).flat();
  const sources = sourcesOf(all);
  const modified = lastChange(all, changed);
  add({ id: 'colophon', title: 'Sources and licence', sections: [{ id: 'about-this-book', title: 'Sources and licence', summary: '', texts: textsOf(colophon({ sources, modified, home: subject.home })), level: 1 }] }, contents);
  return { ...subject, chapters, contents, sources, modified };
}

function pageChapter(page: BookPage, above?: string): Chapter {
  return { id: page.slug, title: page.title, sections: [{ page, id: page.slug, ...(above ? { above } : {}), title: page.title, summary: page.summary, texts: page.texts, level: 1 }] };
}

/** The lines under a chapter's in the table of contents: the modules of a stage, the tables and questions of a collection. */
function childrenOf({ id, sections }: Chapter): ContentsItem[] {
  if (sections[0]?.level === 2) {
    // Hundreds of short explanations are found by links and by search, not in a table of contents.
    if (id === 'all-skill' || id === 'all-resource') return [];
    return sections.map((section) => ({ title: section.title, chapter: id, anchor: section.id, children: [] }));
  }
  return (sections[0]?.page?.modules ?? []).map(({ title, anchor }) => ({ title, chapter: id, anchor, children: [] }));
}

/** What stands above the text of a section. */
export function headOf({ above, title, summary, level }: Section): ElementContent[] {
  return [...(above ? [h('p', { className: ['above'] }, above)] : []), h(`h${level}`, title), ...(summary ? [h('p', { className: ['wm-lead'] }, summary)] : [])];
}

/** A place in a book. */
export type Place = Pick<ContentsItem, 'chapter' | 'anchor'>;

/** Writes where links lead and where pictures are into the text of a section. */
export type SectionLinks = (section: Section, text: string) => string;

/**
 * How the links of a book are written. What the book does not have is on the site, where that has an address; else its
 * words stay as text.
 *
 * @param hrefOf how the book addresses a place in it.
 * @param srcOf how it addresses a picture, which is given by its path in the site.
 */
export function linkWriter(book: Book, hrefOf: (place: Place) => string, srcOf: (picture: string) => string): SectionLinks {
  const placeOf = placesOf(book);
  return ({ page }, text) =>
    fillMarks(text, {
      href: (index) => {
        const address = page?.links[index] ?? '';
        const place = placeOf(address);
        return place ? hrefOf(place) : book.home && book.home + address.slice(1);
      },
      src: (index) => srcOf(page?.pictures[index] ?? ''),
    });
}

/** The pictures of a book, each once, as paths in the site. */
export function picturesOf({ chapters }: Pick<Book, 'chapters'>): string[] {
  return [...new Set(chapters.flatMap(({ sections }) => sections.flatMap(({ page }) => page?.pictures ?? [])))];
}

/**
 * Where a link within the site leads in a book: a chapter and an anchor in it, or undefined if the book does not have the page. What a
 * page is known for and a book leaves out leads to the page.
 */
export function placesOf({ chapters }: Book): (address: string) => Place | undefined {
  const places = new Map(chapters.flatMap(({ id, sections }) => sections.flatMap(({ page }) => (page ? [[page.path, { chapter: id, page }] as const] : []))));
  return (address) => {
    const [path = '', fragment = ''] = address.slice(1).split('#');
    const place = places.get(path);
    if (!place) return undefined;
    const { slug, ids } = place.page;
    const id = idAt(ids, fragment);
    return { chapter: place.chapter, anchor: id === undefined ? slug : anchorOf(slug, id) };
  };
}

function sourcesOf(members: readonly Member[]): Source[] {
  const all = members.flatMap(({ entry }) => sourcesOfEntry(entry));
  return [...new Map(all.map((source) => [`${source.title} ${source.year}`, source])).values()];
}

function sourcesOfEntry({ data }: Entry): Source[] {
  if ('source' in data) return [data.source];
  return 'sources' in data ? data.sources : [];
}

/** The newest commit to the book's files; where there is no history, the newest day on which its facts were verified. */
function lastChange(members: readonly Member[], changed: (file: string) => Date | undefined): Date {
  const commits = members.flatMap(({ entry }) => changed(entry.file) ?? []);
  const verified = members.flatMap(({ entry: { data } }) => ('verified' in data && data.verified ? [new Date(data.verified)] : []));
  return new Date(Math.max(0, ...(commits.length > 0 ? commits : verified).map(Number)));
}
