import type { Diagram } from './diagram.ts';
import type { DrawnEdge, DrawnFlowchart } from './drawn-flowchart.ts';
import type { Measure } from './font.ts';
import { INK, NARROW, NARROW_LINE, narrowLines, narrowText } from './narrow.ts';
import { isChain } from './redraw-flowchart.ts';
import type { Redrawn } from './redraw-gantt.ts';
import { element, round, type Content } from './svg.ts';

const PAD = 8;
/** Between a box and the next one under it: the length of an arrow. */
const GAP = 20;
/** How far each node of a chain stands to the right of the one before, and all of them together at most. */
const STEP = 24;
const STEPS = 120;
/** The width of the way of an edge that passes boxes. */
const LANE = 12;

/** The head of an arrow that goes right or down, at the end of its path. */
const HEAD = { right: 'm-4 -4l4 4l-4 4', down: 'm-4 -4l4 4l4 -4' };

interface Box {
  id: string;
  lines: string[];
  x: number;
  y: number;
  height: number;
}

/**
 * A flowchart for a narrow screen: its nodes under each other in reading order. An edge to the next node goes straight down, any other
 * on a lane of its own at the left. What is written on an edge stands in the node where it begins, with where it leads.
 */
export function narrowFlowchart(drawn: DrawnFlowchart, diagram: Diagram, measure: Measure): Redrawn {
  const { nodes, edges } = drawn;
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const names = new Map(diagram.marks.map(({ id, name }) => [id, name]));
  const isNext = ({ from, to }: DrawnEdge) => (order.get(to) ?? 0) - (order.get(from) ?? 0) === 1;
  const lanes = edges.filter((edge) => !isNext(edge));
  const left = 1 + lanes.length * LANE + (lanes.length > 0 ? LANE : 0);
  const step = isChain(drawn) ? Math.min(STEP, STEPS / (nodes.length - 1)) : 0;
  const width = NARROW - 1 - left - step * (nodes.length - 1);
  let y = 1;
  const boxes = nodes.map(({ id }, index): Box => {
    const said = edges.flatMap(({ from, to, label }) => (from === id && label ? [`${label.text}: ${names.get(to)}`] : []));
    const lines = [names.get(id) ?? '', ...said].flatMap((text) => narrowLines(text, width - 2 * PAD - 8, measure));
    const box = { id, lines, x: left + index * step, y, height: lines.length * NARROW_LINE + 2 * PAD };
    y += box.height + GAP;
    return box;
  });
  const arrows = edges.flatMap((edge): Content[] => {
    const [from, to] = [boxes[order.get(edge.from) ?? -1], boxes[order.get(edge.to) ?? -1]];
    if (!from || !to) return [];
    const look = { ...INK, ...(edge.dotted && { 'stroke-dasharray': '4 3' }) };
    const { start, end } = edge.heads;
    if (isNext(edge)) {
      const x = round(to.x + 12);
      const [top, bottom] = [round(from.y + from.height + 3), round(to.y - 3)];
      return [element('path', { ...look, d: `M${x} ${top}V${bottom}${end ? HEAD.down : ''}${start ? `M${x} ${top}m-4 4l4 -4l4 4` : ''}` })];
    }
    const lane = 1 + lanes.indexOf(edge) * LANE;
    // A little apart, so that what leaves a node and what arrives at it do not meet.
    const [out, into] = [round(from.y + from.height * 0.65), round(to.y + to.height * 0.35)];
    const tip = round(to.x - 3);
    const startHead = start ? `M${round(from.x - 3)} ${out}${HEAD.right}` : '';
    return [element('path', { ...look, d: `M${round(from.x - 3)} ${out}H${lane}V${into}H${tip}${end ? HEAD.right : ''}${startHead}` })];
  });
  const body = boxes.flatMap(({ lines, x, y: top, height }) => [
    element('rect', { ...INK, x, y: top, width, height, rx: 3 }),
    ...lines.map((line, index) => narrowText(line, x + PAD + 4, top + PAD + index * NARROW_LINE)),
  ]);
  return { width: NARROW, height: y - GAP + 1, body: [...arrows, ...body] };
}
