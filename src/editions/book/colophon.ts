import type { Root } from 'hast';
import { h } from 'hastscript';
import type { Source } from '../../schema/shared.ts';

export const LICENCE = { name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** A source in words: `AI/ML Engineer Roadmap, by Ann Author, The Publisher, 2026`. */
export function formatSource({ title, author, publisher, year }: Source): string {
  return [title, author && `by ${author}`, publisher, year === 'unknown' ? 'year not stated' : year].filter(Boolean).join(', ');
}

/** The last chapter of a book: what its facts come from, and what one may do with it. */
export function colophon({ sources, modified, home }: { sources: readonly Source[]; modified: Date; home?: string | undefined }): Root {
  const day = modified.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return h(null, [
    h('h2', 'Where the facts come from'),
    h('p', 'The facts are those of these documents; the words are ours. Each part says at its end which one it follows and when the two were last compared.'),
    h('ul', sources.map((source) => h('li', [source.url ? h('a', { href: source.url }, formatSource(source)) : `${formatSource(source)}`, source.note ? `. ${source.note}` : '.']))),
    h('h2', 'Licence'),
    h('p', [
      'This book is licensed under ',
      h('a', { href: LICENCE.url }, LICENCE.name),
      '. You may share it and adapt it, for any purpose, if you give credit: name “Waymark and its contributors”, link to the licence, and say what you changed. You may also use the code samples under the MIT licence.',
    ]),
    h('h2', 'This edition'),
    h('p', [
      `It was last changed on ${day}. Courses, exams and prices change faster than books: look at a resource’s own page before you plan with it.`,
      ...(home ? [' The newest edition is at ', h('a', { href: home }, home), '.'] : []),
    ]),
  ]);
}
