import type { DOMWindow } from 'jsdom';
import type { Measure } from './font.ts';
import { fromLiteral } from './literal.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What Mermaid's labels are measured at, in user units: the size in `drawings.css`. */
export const FONT_SIZE = 14;
/** From one line of a label to the next, as drawings are drawn. */
export const LINE_HEIGHT = 17;

// Inter's ascent and descent as Chromium rounds them, in ems.
const ASCENT = 0.96875;
const DESCENT = 0.2412;

const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };

function union(boxes: Box[]): Box {
  const drawn = boxes.filter(({ width, height }) => width > 0 || height > 0);
  if (drawn.length === 0) return EMPTY;
  const x = Math.min(...drawn.map((box) => box.x));
  const y = Math.min(...drawn.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...drawn.map((box) => box.x + box.width)) - x,
    height: Math.max(...drawn.map((box) => box.y + box.height)) - y,
  };
}

const number = (element: Element, name: string) => Number.parseFloat(element.getAttribute(name) ?? '') || 0;

/** A length that may be in ems. */
const length = (element: Element, name: string) => number(element, name) * (element.getAttribute(name)?.endsWith('em') ? FONT_SIZE : 1);

/** The shift of a `translate(x, y)`; Mermaid's timelines and flowcharts use no other transform. */
function shift(element: Element): { x: number; y: number } {
  const match = /translate\(\s*([-\d.e]+)[\s,]*([-\d.e]*)/.exec(element.getAttribute('transform') ?? '');
  return { x: Number(match?.[1] ?? 0), y: Number(match?.[2] || 0) };
}

/**
 * Gives jsdom's SVG elements the measures that Mermaid asks for, from font metrics: jsdom has no layout. Widths of text are
 * exact; boxes of paths are those of their control points, which contain them.
 */
export function installGeometry(window: DOMWindow, measure: Measure): void {
  const textWidth = (element: Element) => measure(fromLiteral(element.textContent ?? ''), FONT_SIZE);

  function textBox(element: Element): Box {
    // Mermaid nests an inner tspan per word in an outer one per line: only the outer ones have a place of their own.
    const lines = [...element.querySelectorAll('tspan')].filter((tspan) => tspan.parentElement === element && tspan.hasAttribute('x'));
    const width = lines.length > 0 ? Math.max(...lines.map(textWidth)) : textWidth(element);
    const height = Math.round(ASCENT * FONT_SIZE) + Math.round(DESCENT * FONT_SIZE) + Math.max(0, lines.length - 1) * LINE_HEIGHT;
    const [first] = lines;
    const baseline = first?.hasAttribute('y') ? length(first, 'y') + length(first, 'dy') : number(element, 'y');
    return width === 0 ? EMPTY : { x: number(element, 'x') - width / 2, y: baseline - Math.round(ASCENT * FONT_SIZE), width, height };
  }

  function box(element: Element): Box {
    switch (element.localName) {
      case 'text':
      case 'tspan':
        return textBox(element);
      case 'rect':
        return { x: number(element, 'x'), y: number(element, 'y'), width: number(element, 'width'), height: number(element, 'height') };
      case 'path': {
        const values = [...(element.getAttribute('d') ?? '').matchAll(/(-?[\d.]+(?:e-?\d+)?)[\s,]+(-?[\d.]+(?:e-?\d+)?)/g)];
        return union(values.map(([, x, y]) => ({ x: Number(x), y: Number(y), width: 1e-6, height: 1e-6 })));
      }
      case 'svg':
      case 'g':
      case 'a':
        return union(
          [...element.children].map((child) => {
            const [inner, by] = [box(child), shift(child)];
            return { ...inner, x: inner.x + by.x, y: inner.y + by.y };
          }),
        );
      default:
        return EMPTY;
    }
  }

  const rectangle = ({ x, y, width, height }: Box) => ({ x, y, width, height, left: x, top: y, right: x + width, bottom: y + height });
  Object.assign(window.SVGElement.prototype, {
    getBBox(this: Element) {
      return rectangle(box(this));
    },
    getComputedTextLength(this: Element) {
      return textWidth(this);
    },
    getBoundingClientRect(this: Element) {
      return rectangle(box(this));
    },
  });
}
