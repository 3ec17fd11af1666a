import type { Diagram } from './diagram.ts';
import { LINE_HEIGHT, TO_BASELINE } from './labels.ts';
import { fromLiteral } from './literal.ts';
import { marked, type Redrawn } from './redraw-gantt.ts';
import { element, round } from './svg.ts';

/** How much higher each node stands than the one before it, and the space around text, in user units. */
const RISE = 20;
const PAD = 9;

/**
 * A chain of nodes in the site's look, rising from left to right: the widths, places and line breaks that Mermaid found,
 * with all nodes as high as the highest and arrows that climb from one to the next.
 *
 * @throws Error if a node is missing in the drawing.
 */
export function redrawFlowchart(drawing: Element, svgId: string, diagram: Diagram): Redrawn {
  const nodes = diagram.marks.map((mark) => {
    const node = [...drawing.querySelectorAll('.node')].find(({ id }) => id.startsWith(`${svgId}-flowchart-${mark.id}-`));
    const box = node?.querySelector('rect.label-container');
    const place = /translate\(([-\d.]+)/.exec(node?.getAttribute('transform') ?? '')?.[1];
    if (!node || !box || place === undefined) throw new Error(`Mermaid did not draw the node "${mark.id}"`);
    const width = Number(box.getAttribute('width'));
    const lines = [...node.querySelectorAll('.text-outer-tspan')].map((line) => fromLiteral(line.textContent ?? '')).filter(Boolean);
    return { mark, width, x: Number(place) - width / 2, lines };
  });
  const left = Math.min(...nodes.map(({ x }) => x));
  const height = Math.max(...nodes.map(({ lines }) => lines.length)) * LINE_HEIGHT + 2 * PAD;
  const topOf = (index: number) => 1 + (nodes.length - 1 - index) * RISE;
  const body = nodes.flatMap(({ mark, width, x, lines }, index) => {
    const [at, top] = [x - left + 1, topOf(index)];
    const before = nodes[index - 1];
    const from = before && before.x - left + 1 + before.width;
    const texts = lines.map((text, line) => {
      const y = top + height / 2 + (line - (lines.length - 1) / 2) * LINE_HEIGHT + TO_BASELINE;
      return element('text', { class: 'wm-name', x: at + width / 2, y, 'text-anchor': 'middle' }, text);
    });
    const [end, head] = [round(at - 3), 4.5];
    const middle = top + height / 2;
    const arrow = `M${round((from ?? 0) + 3)} ${round(middle + RISE)}H${round(((from ?? 0) + at) / 2)}V${round(middle)}H${end}m${-head} ${-head}l${head} ${head}l${-head} ${head}`;
    const leg = marked(mark, 'wm-leg', element('rect', { class: 'wm-bar', x: at, y: top, width, height, rx: 3 }), ...texts);
    return from === undefined ? [leg] : [element('path', { class: 'wm-arrow', d: arrow }), leg];
  });
  const width = Math.max(...nodes.map((node) => node.x + node.width)) - left + 2;
  return { width: Math.max(800, width), height: topOf(0) + height + 1, body };
}
