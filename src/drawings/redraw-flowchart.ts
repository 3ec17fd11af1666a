import type { Element as Shape } from 'xast';
import type { Diagram } from './diagram.ts';
import type { DrawnEdge, DrawnFlowchart, DrawnNode, PathPart, Point } from './drawn-flowchart.ts';
import { LINE_HEIGHT } from './geometry.ts';
import { TO_BASELINE } from './labels.ts';
import { marked, type Redrawn } from './redraw-gantt.ts';
import { element, round } from './svg.ts';

/** How much higher each node of a chain stands than the one before it, and the space around its text, in user units. */
const RISE = 20;
const PAD = 9;
/** The length of an arrow's head along each axis. */
const HEAD = 4.5;
/** A drawing that is narrower has its words larger than the page's. */
const LEAST_WIDTH = 800;

/**
 * Whether a flowchart is one way without branches from left to right, each node the next of the one before.
 */
export function isChain({ nodes, edges }: DrawnFlowchart): boolean {
  const follows = (node: DrawnNode, before: DrawnNode | undefined) => {
    const isRight = before !== undefined && before.x + before.width / 2 < node.x - node.width / 2;
    return isRight && edges.some(({ from, to }) => from === before.id && to === node.id);
  };
  return edges.length === nodes.length - 1 && nodes.slice(1).every((node, index) => follows(node, nodes[index]));
}

/**
 * A chain with all nodes as high as the highest, rising from left to right. Its edges, which Mermaid draws straight, climb from one to the
 * next, level at both ends.
 */
function raise({ nodes, edges }: DrawnFlowchart): DrawnFlowchart {
  const height = Math.max(...nodes.map(({ lines }) => lines.length)) * LINE_HEIGHT + 2 * PAD;
  const tops = new Map(nodes.map(({ id }, index) => [id, -index * RISE]));
  const climb = (edge: DrawnEdge): DrawnEdge => {
    const { from, to, path, label } = edge;
    const [below, above] = [tops.get(from) ?? 0, tops.get(to) ?? 0];
    const points = path.flatMap((part) => part.points);
    const [first, last] = [points[0], points[points.length - 1]];
    if (!first || !last) return edge;
    const [start, end] = [{ x: first.x, y: first.y + below }, { x: last.x, y: last.y + above }];
    const before = { x: end.x - HEAD, y: end.y };
    const middle = (start.x + before.x) / 2;
    const way: PathPart[] = [
      { command: 'M', points: [start] },
      { command: 'C', points: [{ x: middle, y: start.y }, { x: middle, y: end.y }, before] },
      { command: 'L', points: [end] },
    ];
    return { ...edge, path: way, ...(label && { label: { ...label, y: label.y + (below + above) / 2 } }) };
  };
  return { nodes: nodes.map((node) => ({ ...node, height, y: node.y + (tops.get(node.id) ?? 0) })), edges: edges.map(climb) };
}

/** An arrow's head at `tip`, in the direction from `behind`. */
function headAt(tip: Point, behind: Point): string {
  const angle = Math.atan2(tip.y - behind.y, tip.x - behind.x);
  const side = (turn: number) => {
    const length = HEAD * Math.SQRT2;
    return `${round(tip.x - length * Math.cos(angle + turn))} ${round(tip.y - length * Math.sin(angle + turn))}`;
  };
  return `M${side(Math.PI / 4)}L${round(tip.x)} ${round(tip.y)}L${side(-Math.PI / 4)}`;
}

/** The path of an edge with its heads. */
function arrow({ path, heads }: DrawnEdge): string {
  const way = path.map(({ command, points }: PathPart) => command + points.map(({ x, y }) => `${round(x)} ${round(y)}`).join(' ')).join('');
  const points = path.flatMap((part) => part.points);
  const [first, last] = [points[0], points[points.length - 1]];
  // The direction at an end is that to the next point elsewhere.
  const apart = (from: Point) => ({ x, y }: Point) => Math.hypot(x - from.x, y - from.y) > 0.1;
  const after = first && points.find(apart(first));
  const before = last && points.findLast(apart(last));
  return way + (heads.start && first && after ? headAt(first, after) : '') + (heads.end && last && before ? headAt(last, before) : '');
}

const texts = (lines: readonly string[], { x, y }: Point, kind: string) =>
  lines.map((text, line) => {
    const baseline = y + (line - (lines.length - 1) / 2) * LINE_HEIGHT + TO_BASELINE;
    return element('text', { class: kind, x, y: baseline, 'text-anchor': 'middle' }, text);
  });

/** The corners of all that is drawn. */
function extent({ nodes, edges }: DrawnFlowchart): { left: number; top: number; right: number; bottom: number } {
  const boxes = nodes.map(({ x, y, width, height }) => ({ x, y, width, height }));
  const ways = edges.flatMap(({ path }) => path.flatMap((part) => part.points));
  const points = ways.map(({ x, y }) => ({ x, y, width: 2 * HEAD, height: 2 * HEAD }));
  // No letter of the face is wider than this, but for a few.
  const labels = edges.flatMap(({ label }) => label ?? []).map(({ x, y, text }) => ({ x, y, width: text.length * 9, height: LINE_HEIGHT }));
  const all = [...boxes, ...points, ...labels];
  return {
    left: Math.min(...all.map(({ x, width }) => x - width / 2)),
    top: Math.min(...all.map(({ y, height }) => y - height / 2)),
    right: Math.max(...all.map(({ x, width }) => x + width / 2)),
    bottom: Math.max(...all.map(({ y, height }) => y + height / 2)),
  };
}

function moved({ nodes, edges }: DrawnFlowchart, dx: number, dy: number): DrawnFlowchart {
  const move = <T extends Point>(place: T): T => ({ ...place, x: place.x + dx, y: place.y + dy });
  return {
    nodes: nodes.map(move<DrawnNode>),
    edges: edges.map((edge) => ({
      ...edge,
      path: edge.path.map(({ command, points }) => ({ command, points: points.map(move<Point>) })),
      ...(edge.label && { label: move(edge.label) }),
    })),
  };
}

/**
 * A flowchart in the site's look: nodes, line breaks and edges where Mermaid laid them out; a chain rises from left to right.
 */
export function redrawFlowchart(read: DrawnFlowchart, diagram: Diagram): Redrawn {
  const raised = isChain(read) ? raise(read) : read;
  const { left, top, right, bottom } = extent(raised);
  const { nodes, edges } = moved(raised, 1 - left, 1 - top);
  const marks = new Map(diagram.marks.map((mark) => [mark.id, mark]));
  const legs = nodes.flatMap(({ id, x, y, width, height, lines }): Shape[] => {
    const mark = marks.get(id);
    const box = element('rect', { class: 'wm-bar', x: x - width / 2, y: y - height / 2, width, height, rx: 3 });
    return mark ? [marked(mark, 'wm-leg', box, ...texts(lines, { x, y }, 'wm-name'))] : [];
  });
  const arrows = edges.map((edge) => element('path', { class: edge.dotted ? 'wm-arrow wm-dotted' : 'wm-arrow', d: arrow(edge) }));
  const words = edges.flatMap(({ label }) => (label ? texts([label.text], label, 'wm-outside') : []));
  return { width: Math.max(LEAST_WIDTH, right - left + 2), height: bottom - top + 2, body: [...arrows, ...legs, ...words] };
}
