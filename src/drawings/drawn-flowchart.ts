import { fromLiteral } from './literal.ts';

/** A node as Mermaid drew it: `x` and `y` are its middle. All in user units. */
export interface DrawnNode {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

export interface Point {
  x: number;
  y: number;
}

/** A part of an edge's path: `M` and `L` have one point, `C` has two that bend it and its end. */
export interface PathPart {
  command: 'M' | 'L' | 'C';
  points: Point[];
}

/** An edge as Mermaid laid it out, between the nodes with these ids. */
export interface DrawnEdge {
  from: string;
  to: string;
  path: PathPart[];
  /** Where it has arrow heads. */
  heads: { start: boolean; end: boolean };
  dotted: boolean;
  /** What is written on it, around a point. */
  label?: Point & { text: string };
}

export interface DrawnFlowchart {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
}

const number = (element: Element, name: string) => Number(element.getAttribute(name));

function shiftOf(element: Element | null | undefined): Point {
  const [, x = 0, y = 0] = /translate\(\s*([-\d.e]+)[\s,]+([-\d.e]+)/.exec(element?.getAttribute('transform') ?? '') ?? [];
  return { x: Number(x), y: Number(y) };
}

/**
 * Reads what Mermaid drew of a flowchart: the places of nodes, the ways of edges, and the words. Its colours and styles are left behind.
 *
 * @param drawing Mermaid's SVG, drawn with the id `svgId`.
 * @param ids the nodes that the diagram has, in reading order.
 * @throws Error if the drawing lacks one of these nodes, has another, or has something of a form that would be lost.
 */
export function readFlowchart(drawing: Element, svgId: string, ids: readonly string[]): DrawnFlowchart {
  if (drawing.querySelector('.cluster')) throw new Error('a flowchart with groups has no form yet');
  const drawn = new Map([...drawing.querySelectorAll('.node')].map((node) => [nodeId(node, svgId), node]));
  const unknown = [...drawn.keys()].find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new Error(`the node "${unknown}" is in the Mermaid text and not in the diagram`);
  const nodes = ids.map((id) => {
    const node = drawn.get(id);
    if (!node) throw new Error(`Mermaid did not draw the node "${id}"`);
    return readNode(id, node);
  });
  const labels = new Map([...drawing.querySelectorAll('.edgeLabels .label')].map((label) => [label.getAttribute('data-id'), label]));
  const edges = [...drawing.querySelectorAll('.edgePaths path')]
    .filter(({ classList }) => !classList.contains('edge-thickness-invisible'))
    .map((edge) => readEdge(edge, ids, labels.get(edge.getAttribute('data-id'))));
  return { nodes, edges };
}

/** The id of a node in the Mermaid text: Mermaid writes `<svg>-flowchart-<id>-<number>`. */
const nodeId = ({ id }: Element, svgId: string) => id.slice(`${svgId}-flowchart-`.length).replace(/-\d+$/, '');

function readNode(id: string, node: Element): DrawnNode {
  const box = node.querySelector('rect.label-container');
  if (!box) throw new Error(`the node "${id}" is no rectangle, and other shapes have no form yet`);
  const lines = [...node.querySelectorAll('.text-outer-tspan')].map((line) => fromLiteral(line.textContent ?? '')).filter(Boolean);
  return { id, ...shiftOf(node), width: number(box, 'width'), height: number(box, 'height'), lines };
}

function readEdge(edge: Element, ids: readonly string[], label: Element | undefined): DrawnEdge {
  const name = edge.getAttribute('data-id') ?? '';
  // Mermaid writes `L_<from>_<to>_<number>`; an id may have the same character in it.
  const pairs = ids.flatMap((from) => ids.map((to) => ({ from, to })));
  const between = pairs.filter(({ from, to }) => name.replace(/_\d+$/, '') === `L_${from}_${to}`);
  const [ends] = between;
  if (!ends || between.length > 1) throw new Error(`Mermaid's edge "${name}" is not between two nodes of the diagram`);
  const head = (attribute: string) => {
    const marker = edge.getAttribute(attribute) ?? '';
    if (marker !== '' && !/point(Start|End)/.test(marker)) throw new Error(`the edge "${name}" has an end that has no form yet`);
    return marker !== '';
  };
  const text = fromLiteral(label?.textContent ?? '');
  return {
    ...ends,
    path: readPath(edge.getAttribute('d') ?? ''),
    heads: { start: head('marker-start'), end: head('marker-end') },
    dotted: edge.classList.contains('edge-pattern-dotted'),
    ...(text !== '' && { label: { ...shiftOf(label?.parentElement), text } }),
  };
}

/** The parts of a path; Mermaid writes absolute ones of three kinds. */
function readPath(d: string): PathPart[] {
  return [...d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].map(([, command, rest = '']) => {
    const values = rest.split(/[\s,]+/).filter(Boolean).map(Number);
    const points = Array.from({ length: values.length / 2 }, (_, index) => ({ x: values[2 * index] ?? 0, y: values[2 * index + 1] ?? 0 }));
    if ((command === 'M' || command === 'L') && points.length === 1) return { command, points };
    if (command === 'C' && points.length === 3) return { command, points };
    throw new Error(`an edge has a path that is not understood: ${d}`);
  });
}
