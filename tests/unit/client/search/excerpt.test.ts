import { expect, test } from 'vitest';
import { excerptPieces } from '../../../../src/client/search/excerpt.ts';

test('matched words are told apart', () => {
  expect(excerptPieces('with <mark>LoRA</mark> or <mark>QLoRA.</mark>')).toEqual([
    { text: 'with ', matched: false },
    { text: 'LoRA', matched: true },
    { text: ' or ', matched: false },
    { text: 'QLoRA.', matched: true },
  ]);
});

test('a page that writes of markup stays text', () => {
  expect(excerptPieces('the &lt;b&gt; of <mark>&lt;script&gt;</mark>')).toEqual([
    { text: 'the <b> of ', matched: false },
    { text: '<script>', matched: true },
  ]);
});

test('no excerpt has no pieces', () => {
  expect(excerptPieces('')).toEqual([]);
});
