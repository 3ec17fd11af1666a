import type { Element, ElementContent, Nodes } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { s } from 'hastscript';
import { hasClass } from '../classes.ts';

/** In user units: on a screen of 6 inches the width of the text is about this many pixels. */
const WIDTH = 480;
const FONT_SIZE = 15;
const LINE = 19;
/** As many letters as fit beside each other in a wide face. */
const LETTERS = 52;
/** The width of a digit and a little air. */
const DIGIT = 9;
const BAR = 14;
const ROW_GAP = 13;
const BOX = 34;
const ARROW = 20;

/** Ink is the reader's: black on paper, light in the dark. */
const INK = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 };
const TEXT = { fill: 'currentColor', fontSize: FONT_SIZE, fontFamily: 'sans-serif' };

/**
 * A drawing of the site, redrawn for a narrow screen without colour: names above their bars instead of in or beside them, a ladder as
 * steps one under the other. It needs no stylesheet. It has no links: the list under it has them.
 *
 * A drawing of a form that is not known stays as it is.
 */
export function narrowDrawing(svg: Element): Element {
  const legs = selectAll('.wm-leg', svg);
  const drawn = select('.wm-arrow', svg) ? ladder(legs) : timeline(svg, legs);
  if (!drawn) return svg;
  const { labelledBy, describedBy } = { labelledBy: svg.properties.ariaLabelledBy, describedBy: svg.properties.ariaDescribedBy };
  const names = svg.children.filter((node) => node.type === 'element' && ['title', 'desc'].includes(node.tagName));
  return s('svg', { viewBox: `0 0 ${WIDTH} ${drawn.height}`, role: 'img', ariaLabelledBy: labelledBy, ariaDescribedBy: describedBy }, [...names, ...drawn.content]);
}

interface Drawn {
  height: number;
  content: ElementContent[];
}

/** The rows of a timeline, each with its name above the bars, on the scale that the wide drawing has. */
function timeline(svg: Element, legs: readonly Element[]): Drawn | undefined {
  const right = Number(String(svg.properties.viewBox ?? '').split(' ')[2]);
  const rows = rowsOf(svg, legs);
  if (rows.length === 0 || !right) return undefined;
  const left = rows.some(({ named }) => named) ? Math.min(...legs.flatMap((leg) => barsOf(leg).map(leftOf))) : 0;
  const scale = WIDTH / (right - left);
  const ticks = selectAll('.wm-tick', svg).map((tick) => ({ text: toString(tick), end: tick.properties.textAnchor === 'end', x: (Number(tick.properties.x) - left) * scale }));
  const content: ElementContent[] = [];
  let y = ticks.length > 0 ? LINE + 6 : 0;
  for (const { lines, bars } of rows) {
    for (const line of lines) {
      content.push(s('text', { ...TEXT, x: 0, y: round(y + FONT_SIZE) }, line));
      y += LINE;
    }
    y += 4;
    for (const { shape, top, height } of bars) {
      const dashed = hasClass(shape, 'wm-dashed');
      const { d, x, y: shapeY, width, height: shapeHeight } = shape.properties;
      const geometry = d === undefined ? { x, y: shapeY, width, height: shapeHeight } : { d };
      content.push(
        s('g', { transform: `translate(${round(-left * scale)} ${round(y - (top * BAR) / height)}) scale(${round(scale, 4)} ${round(BAR / height, 4)})` }, [
          s(shape.tagName as 'path', { ...geometry, ...INK, vectorEffect: 'non-scaling-stroke', ...(dashed ? { strokeDashArray: '4 3' } : { fill: 'currentColor', fillOpacity: 0.25 }) }),
        ]),
      );
    }
    y += BAR + ROW_GAP;
  }
  const height = round(y - ROW_GAP + 2);
  const rule = s('path', { ...INK, strokeWidth: 0.75, strokeOpacity: 0.4, d: ticks.map(({ x, end }) => `M${round(end ? WIDTH - 0.5 : Math.max(0.5, x - 5 * scale))} 4V${height}`).join('') });
  // Where numbers have no room beside each other, the rule alone stays.
  let free = 0;
  const shown = ticks.filter(({ text, x, end }) => {
    const room = text.length * DIGIT;
    if (!end && x < free) return false;
    free = x + room;
    return true;
  });
  const numbers = shown.map(({ text, x, end }) => s('text', { ...TEXT, x: end ? WIDTH - 5 : round(Math.max(5, x + 2)), y: FONT_SIZE, textAnchor: end ? 'end' : undefined }, text));
  return { height, content: [...(ticks.length > 0 ? [rule, ...numbers] : []), ...content] };
}

interface Row {
  /** It stands for several legs under one name. */
  named: boolean;
  lines: string[];
  bars: { shape: Element; top: number; height: number }[];
}

/** The rows of a timeline: one for each name in its column, or one for each leg if it has no such column. */
function rowsOf(svg: Element, legs: readonly Element[]): Row[] {
  const names = selectAll('.wm-row', svg);
  const bars = (leg: Element) => barsOf(leg).map((shape) => ({ shape, top: topOf(shape), height: heightOf(shape) }));
  if (names.length === 0) return legs.map((leg) => ({ named: false, lines: wrap(nameOf(leg)), bars: bars(leg) }));
  const starts = names.map((name) => Number(select('text', name)?.properties.y ?? 0));
  return names.map((name, index) => ({
    named: true,
    lines: wrap(nameOf(name)),
    bars: legs.flatMap(bars).filter(({ top, height }) => top + height >= (starts[index] ?? 0) - height && top + height < (starts[index + 1] ?? Infinity) - height),
  }));
}

/** The levels of a ladder from the first down to the last, with an arrow from each to the next. */
function ladder(legs: readonly Element[]): Drawn {
  const step = 24;
  const content = legs.flatMap((leg, index) => {
    const y = index * (BOX + ARROW);
    const x = index * step;
    const width = WIDTH - (legs.length - 1) * step - 2;
    return [
      s('rect', { ...INK, x: x + 1, y: y + 1, width, height: BOX, rx: 3 }),
      s('text', { ...TEXT, x: x + 12, y: y + BOX / 2 + 6 }, nameOf(leg)),
      ...(index < legs.length - 1 ? [s('path', { ...INK, d: `M${x + step + 12} ${y + BOX + 3}v${ARROW - 5}m-4 -4l4 4l4 -4` })] : []),
    ];
  });
  return { height: legs.length * (BOX + ARROW) - ARROW + 2, content };
}

const barsOf = (leg: Element) => selectAll('.wm-bar', leg);

/** What is drawn of a leg or a row's name, in full: where there was room for a short name only, its accessible name has the whole. */
function nameOf(leg: Element): string {
  const texts = selectAll('text', leg);
  const words = (nodes: Nodes[]) => nodes.map(toString).join(' ').replace(/\s+/g, ' ').trim();
  const spoken = String(leg.properties.ariaLabel ?? '');
  const drawn = words(texts);
  if (spoken.startsWith(`${drawn}: `)) return spoken.slice(drawn.length + 2);
  // A name over several lines is one name; what takes time says so behind it.
  const isTime = (text: Element) => !hasClass(text, 'wm-name');
  const name = words(texts.filter((text) => !isTime(text)).flatMap(({ children }) => children.filter((node) => node.type === 'text')));
  const time = words([...texts.filter(isTime), ...selectAll('.wm-time', leg)]);
  return [name, time].filter(Boolean).join(', ');
}

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length >= LETTERS) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

/** The place of a bar: a `rect`, or a `path` that begins at its open side, `M233 64H46q…v22q…`. */
const path = (shape: Element) => String(shape.properties.d ?? '');
const topOf = (shape: Element) => (shape.tagName === 'rect' ? Number(shape.properties.y) : Number(/^M\S+ ([\d.]+)/.exec(path(shape))?.[1] ?? 0));
const heightOf = (shape: Element) => (shape.tagName === 'rect' ? Number(shape.properties.height) : Number(/v([\d.]+)/.exec(path(shape))?.[1] ?? 22) + 6);
const leftOf = (shape: Element) => (shape.tagName === 'rect' ? Number(shape.properties.x) : Math.min(...[...path(shape).matchAll(/[MH]([\d.]+)/g)].map(([, x]) => Number(x))));

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
