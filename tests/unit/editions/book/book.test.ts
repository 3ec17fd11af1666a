import { describe, expect, test } from 'vitest';
import { placesOf, type ContentsItem } from '../../../../src/editions/book/book.ts';
import { smallBook } from './pages.ts';

const outline = (items: readonly ContentsItem[]): unknown[] => items.map(({ title, children }) => (children.length > 0 ? [title, outline(children)] : title));

describe('the book of a roadmap', () => {
  const book = smallBook('walk');

  test('has the roadmap, its stages with their modules, then what they name, then the sources', () => {
    expect(outline(book.contents)).toEqual([
      'About this roadmap', ['Leave the village', ['Read the signs']], 'Reach the summit', 'Walker', ['Pay', ['Pay of walkers']], ['Questions', ['How far is it?']], ['Projects', ['Build a cairn']], 'Skills', 'Resources', 'Sources and licence',
    ]);
  });

  test('explains what is named anywhere in it, and nothing else', () => {
    const skills = book.chapters.find(({ title }) => title === 'Skills')?.sections;
    expect(skills?.map(({ title }) => title)).toEqual(['Moss', 'Stones']);
    expect(skills?.map(({ texts }) => texts.reader + texts.paper).join()).not.toContain('Where it is taught');
    expect(book.chapters.find(({ title }) => title === 'Resources')?.sections.map(({ title }) => title)).toEqual(['Trail map']);
  });

  test('says which stage of how many one reads', () => {
    expect(book.chapters.flatMap(({ sections }) => sections.flatMap(({ above }) => above ?? []))).toEqual(['Part, 1 of 2', 'Part, 2 of 2']);
  });

  test('knows where its links lead', () => {
    const place = placesOf(book);
    expect(place('/roadmaps/walk/start.html#signs')).toEqual({ chapter: 'roadmaps_walk_start', anchor: 'roadmaps_walk_start--signs' });
    expect(place('/skills/stones.html')).toEqual({ chapter: 'all-skill', anchor: 'skills_stones' });
    // A part that the book leaves out, or that nobody has, leads to the page.
    expect(place('/skills/stones.html#taught')).toEqual({ chapter: 'all-skill', anchor: 'skills_stones' });
    expect(place('/roadmaps/swim.html')).toBeUndefined();
  });

  test('names its sources once', () => {
    expect(book.sources).toEqual([{ title: 'A book', year: 2024 }]);
  });

  test('has the day of its newest fact where there is no history', () => {
    expect(book.modified.toISOString()).toBe('2026-02-01T00:00:00.000Z');
  });
});

describe('the book of all roadmaps', () => {
  test('opens with the list of them, and has the stages under their roadmap', () => {
    expect(outline(smallBook().contents).slice(0, 3)).toEqual(['Roadmaps', ['Swim the lake', ['The shore']], ['Walk up the hill', [['Leave the village', ['Read the signs']], 'Reach the summit']]]);
  });

  test('needs the page that it opens with', () => {
    expect(() => smallBook(undefined, { opening: 'nothing.html' })).toThrow('nothing.html');
  });
});
