import { expect, test } from 'vitest';
import type { Section } from '../../../../src/client/search/pagefind.ts';
import { bestSections, matchedWords } from '../../../../src/client/search/results.ts';

const section = (title: string, score: number, element = 'h2'): Section => ({ title, url: `/a.html#${title}`, excerpt: '', anchor: { element }, weighted_locations: [{ balanced_score: score }] });

test('the three strongest sections, in the order of the page', () => {
  expect(bestSections([section('a', 1), section('b', 4), section('c', 2), section('d', 3)]).map(({ title }) => title)).toEqual(['b', 'c', 'd']);
});

test('the title is the page itself, and a name is not said twice', () => {
  const { anchor: _, ...start } = section('start', 9);
  expect(bestSections([start, section('title', 9, 'h1'), section('a', 1), section('a', 5)]).map(({ title }) => title)).toEqual(['a']);
});

test('a page was found by what is marked on it and by what it is called', () => {
  const page = { url: '/a.html', excerpt: 'a <mark>LoRA</mark> b', meta: { title: 'Fine-tuning', also: 'PEFT' }, sub_results: [{ ...section('a', 1), excerpt: '<mark>QLoRA</mark> c' }] };
  expect(matchedWords(page)).toEqual(['LoRA', 'QLoRA', 'Fine-tuning', 'PEFT']);
});
