import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { drawCover } from '../../../../src/editions/book/cover.ts';

const look = { font: create(readFileSync('src/styles/fonts/inter-variable.woff2')), colour: (name: string) => `#${name}` };
const sign = { hue: 'green', pattern: 'bars' } as const;
const svg = (text: string) => new (new JSDOM('').window.DOMParser)().parseFromString(text, 'image/svg+xml').documentElement;

test('a cover has a mark on its path for each stage', () => {
  const marks = (count: number) => svg(drawCover({ title: 'Walk', tagline: 'up', signs: [sign], marks: count }, look)).querySelectorAll('rect[stroke-width="6"]').length;
  expect([1, 3, 14].map(marks)).toEqual([1, 3, 14]);
});

test('words need no font, and stay on the cover', () => {
  const cover = svg(drawCover({ title: 'From software engineer to machine learning engineer of the whole wide world', tagline: 'a long way, with many words about it, in the hope of a second line', signs: [sign], marks: 3 }, look));
  expect(cover.querySelectorAll('text').length).toBe(0);
  const [, , width = 0] = (cover.getAttribute('viewBox') ?? '').split(' ').map(Number);
  // Words begin at the margin, and each command of their paths has a point.
  const lines = [...cover.querySelectorAll('path[stroke-linejoin]')];
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) for (const [, x] of (line.getAttribute('d') ?? '').matchAll(/[ML]([\d.]+)/g)) expect(Number(x)).toBeLessThan(width - 60);
});
