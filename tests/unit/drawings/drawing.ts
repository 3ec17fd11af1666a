import path from 'node:path';
import { JSDOM } from 'jsdom';
import { loadFont } from '../../../src/drawings/font.ts';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  text: string;
}

const measure = loadFont(path.resolve('src/styles/fonts/inter-variable.woff2'));
/** Drawings have lengths to a tenth. */
const ROUNDING = 0.1;
const value = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

/** Markup as a tree; throws if it is not well-formed. */
export function parse(svg: string): Element {
  const { DOMParser } = new JSDOM('').window;
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') throw new Error(svg);
  return root;
}

/** Where a text is, by the metrics of its font: from its capitals' height to its descenders. */
export function textBox(text: Element): Box {
  const isName = text.classList.contains('wm-name');
  const size = text.classList.contains('wm-tick') ? 13 : 14;
  const time = text.querySelector('tspan');
  const own = [...text.childNodes].filter((node) => node !== time).map((node) => node.textContent).join('');
  const width = measure(own, size, isName) + (time ? value(time, 'dx') + measure(time.textContent ?? '', size) : 0);
  const anchor = text.getAttribute('text-anchor');
  const left = value(text, 'x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return { left, right: left + width, top: value(text, 'y') - 10.5, bottom: value(text, 'y') + 3.5, text: text.textContent ?? '' };
}

/** Where a bar is: a rectangle, or a path that is open at one side. */
export function barBox(bar: Element): Box {
  if (bar.localName === 'rect') {
    const [left, top] = [value(bar, 'x'), value(bar, 'y')];
    return { left, right: left + value(bar, 'width'), top, bottom: top + value(bar, 'height'), text: '' };
  }
  const match = /^M([\d.]+) ([\d.]+)H([\d.]+)q(-?\d+) \d+ -?\d+ (\d+)v([\d.]+)/.exec(bar.getAttribute('d') ?? '');
  if (!match) throw new Error(`not a bar: ${bar.outerHTML}`);
  const [open, top, corner, out, radius, straight] = match.slice(1).map(Number) as [number, number, number, number, number, number];
  return { left: Math.min(open, corner + out), right: Math.max(open, corner + out), top, bottom: top + straight + 2 * radius, text: '' };
}

export const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Everything that is wrong with where words stand in a drawing: cut at its edge, over each other, or over a bar's edge. */
export function misplaced(svg: string): string[] {
  const root = parse(svg);
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const texts = [...root.querySelectorAll('text')].map((element) => ({ element, box: textBox(element) }));
  const bars = [...root.querySelectorAll('.wm-bar')].map((element) => ({ element, box: barBox(element) }));
  return texts.flatMap(({ element, box }, index) => {
    const found: string[] = [];
    if (box.left < -ROUNDING || box.right > width + ROUNDING || box.top < 0 || box.bottom > height) found.push(`"${box.text}" is cut`);
    for (const other of texts.slice(index + 1)) if (touch(box, other.box)) found.push(`"${box.text}" is over "${other.box.text}"`);
    const own = bars.filter((bar) => bar.element.parentElement === element.parentElement);
    const whole = own.reduce((a, { box: b }) => ({ ...a, left: Math.min(a.left, b.left), right: Math.max(a.right, b.right), top: b.top, bottom: b.bottom }), { left: Infinity, right: 0, top: 0, bottom: 0 });
    const isOn = own.length > 0 && !element.classList.contains('wm-outside');
    if (isOn && (box.left < whole.left || box.right > whole.right || box.top < whole.top || box.bottom > whole.bottom)) found.push(`"${box.text}" leaves its leg`);
    for (const bar of bars) if (!(isOn && own.includes(bar)) && touch(box, bar.box)) found.push(`"${box.text}" is over a leg`);
    return found;
  });
}
