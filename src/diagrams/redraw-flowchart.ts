import type { Element as Shape } from 'xast';
import type { Diagram } from './diagram.ts';
import { readFlowchart, type DrawnEdge, type DrawnFlowchart, type DrawnNode, type PathPart, type Point } from './drawn-flowchart.ts';
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

/** A chain with all nodes as high as the highest, rising from left to right, and its edges with it. */
function raise({ nodes, edges }: DrawnFlowchart): DrawnFlowchart {
  const height = Math.max(...nodes.map(({ lines }) => lines.length)) * LINE_HEIGHT + 2 * PAD;
  const places = new Map(nodes.map((node, index) => [node.id, { node, top: -index * RISE }]));
  /** From the height of one node to that of the next: level in the first and the last quarter, so that arrows arrive straight. */
  const rise = ({ x, y }: Point, { from, to }: DrawnEdge): Point => {
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) return { x, y };
    const [left, right] = [start.node.x + start.node.width / 2, end.node.x - end.node.width / 2];
    const part = Math.min(1, Math.max(0, (2 * (x - left)) / (right - left) - 0.5));
    return { x, y: y + start.top + (end.top - start.top) * part * part * (3 - 2 * part) };
  };
  return {
    nodes: nodes.map((node) => ({ ...node, height, y: node.y + (places.get(node.id)?.top ?? 0) })),
    edges: edges.map((edge) => ({
      ...edge,
      path: edge.path.map(({ command, points }) => ({ command, points: points.map((point) => rise(point, edge)) })),
      ...(edge.label && { label: { ...edge.label, ...rise(edge.label, edge) } }),
    })),
  };
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
  const points = edges.flatMap(({ path }) => path.flatMap((part) => part.points)).map((point) => ({ ...point, width: 2 * HEAD, height: 2 * HEAD }));
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
 *
 * @throws Error if Mermaid drew something else than the diagram says.
 */
export function redrawFlowchart(drawing: Element, svgId: string, diagram: Diagram): Redrawn {
  const read = readFlowchart(drawing, svgId, diagram.marks.map(({ id }) => id));
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
