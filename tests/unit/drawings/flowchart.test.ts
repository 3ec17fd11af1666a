import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/drawings/diagram.ts';
import { DRAWERS } from '../../../src/drawings/index.ts';
import { renderDiagram } from '../../../src/drawings/render.ts';
import { barBox, misplaced, parse, textBox, touch, type Box } from './drawing.ts';
import { LEVELS } from './roadmaps.ts';

let cacheFolder: string;
beforeAll(async () => {
  cacheFolder = await mkdtemp(`${tmpdir()}/waymark-flowcharts-`);
});
afterAll(() => rm(cacheFolder, { recursive: true }));

/** A flowchart whose nodes are named by their ids. */
const flowchart = (ids: string[], text: string): Diagram => ({
  id: 'flowchart',
  text,
  source: text,
  title: 'A flowchart',
  description: 'Nodes and edges.',
  outline: ids.map((label) => ({ label })),
  marks: ids.map((id) => ({ id, name: id, edge: 'solid', hue: 'green' })),
});

interface Point {
  x: number;
  y: number;
}

/** The first and the last point of an arrow, before its heads. */
function endsOf(arrow: Element): [Point, Point] {
  const [way = ''] = (arrow.getAttribute('d') ?? '').slice(1).split('M');
  const numbers = [...way.matchAll(/-?[\d.]+/g)].map(Number);
  return [{ x: numbers[0] ?? NaN, y: numbers[1] ?? NaN }, { x: numbers.at(-2) ?? NaN, y: numbers.at(-1) ?? NaN }];
}

/** How far a point is from a box: 0 on it or in it. */
function distance({ x, y }: Point, { left, right, top, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** What is joined in a drawing, as a reader sees it: the boxes where each arrow begins and ends, by their words. */
async function joined(diagram: Diagram): Promise<{ edges: string[]; boxes: Map<string, Box>; root: Element }> {
  const { wide: svg } = await renderDiagram(diagram, { idPrefix: 'd', cacheFolder });
  const root = parse(svg);
  const boxes = new Map([...root.querySelectorAll('.wm-leg')].map((leg) => {
    const bar = leg.querySelector('.wm-bar');
    if (!bar) throw new Error('a node without a box');
    return [[...leg.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '), barBox(bar)];
  }));
  const nearest = (point: Point) => [...boxes].filter(([, box]) => distance(point, box) < 6).map(([name]) => name).join('|');
  const edges = [...root.querySelectorAll('.wm-arrow')].map((arrow) => endsOf(arrow).map(nearest).join('>'));
  // What stands outside a box is a label of an edge; no text leaves its box or is cut.
  expect(misplaced(svg)).toEqual([]);
  const all = [...boxes.values()];
  expect(all.flatMap((box, index) => all.slice(index + 1).filter((other) => touch(box, other)))).toEqual([]);
  return { edges, boxes, root };
}

describe('a flowchart is joined as Mermaid joins it', () => {
  it('with branches and joins, and not in the order of its nodes', async () => {
    const { edges } = await joined(flowchart(['d', 'b', 'a', 'c'], 'flowchart LR\n  a --> b & c\n  b & c --> d\n'));
    expect(edges.toSorted()).toEqual(['a>b', 'a>c', 'b>d', 'c>d']);
  });

  it('from above to below', async () => {
    const { edges, boxes } = await joined(flowchart(['a', 'b', 'c'], 'flowchart TD\n  a --> b\n  a --> c\n'));
    expect(edges.toSorted()).toEqual(['a>b', 'a>c']);
    expect(boxes.get('a')?.bottom).toBeLessThan(boxes.get('b')?.top ?? 0);
    expect(boxes.get('b')?.top).toBe(boxes.get('c')?.top);
  });

  it('with a node that has no edge, and an edge past a node', async () => {
    const { edges, boxes } = await joined(flowchart(['a', 'b', 'c', 'alone'], 'flowchart LR\n  a --> b --> c\n  a --> c\n  alone\n'));
    expect(edges.toSorted()).toEqual(['a>b', 'a>c', 'b>c']);
    expect([...boxes.keys()]).toEqual(['a', 'b', 'c', 'alone']);
  });

  it('with ids that share letters', async () => {
    const text = 'flowchart LR\n  a --> b\n  a --> b_c\n  b_c --> c1\n  b --> a_b\n';
    const { edges } = await joined(flowchart(['a', 'a_b', 'b', 'b_c', 'c1'], text));
    expect(edges.toSorted()).toEqual(['a>b', 'a>b_c', 'b>a_b', 'b_c>c1']);
  });

  it('with nodes of several lines, whose boxes are as high as their words', async () => {
    const long = 'Everything that one should have learned before one may so much as think of a summit';
    const { edges, boxes } = await joined(flowchart(['a', 'b', 'c'], `flowchart TD\n  a["${long}"] --> b\n  a --> c\n`));
    expect(edges.toSorted()).toEqual([`${long}>b`, `${long}>c`]);
    const height = (box?: Box) => (box ? box.bottom - box.top : 0);
    expect(height(boxes.get(long))).toBeGreaterThan(height(boxes.get('b')) + 40);
  });

  it('with nothing joined', async () => {
    expect((await joined(flowchart(['a', 'b'], 'flowchart LR\n  a\n  b\n'))).edges).toEqual([]);
  });

  it('with heads where Mermaid has them, dots where it has dots, nothing where it shows nothing', async () => {
    const { root } = await joined(flowchart(['a', 'b', 'c', 'd', 'e'], 'flowchart LR\n  a --> b\n  b --- c\n  c <-.-> d\n  d ~~~ e\n'));
    const arrows = [...root.querySelectorAll('.wm-arrow')];
    expect(arrows.map((arrow) => (arrow.getAttribute('d') ?? '').split('M').length - 2)).toEqual([1, 0, 2]);
    expect(arrows.map((arrow) => arrow.classList.contains('wm-dotted'))).toEqual([false, false, true]);
  });

  it('with the words of an edge on it', async () => {
    const { root, boxes } = await joined(flowchart(['a', 'b', 'c'], 'flowchart LR\n  a -->|if so| b\n  a --> c\n'));
    const word = [...root.querySelectorAll('text.wm-outside')].map(textBox);
    expect(word.map(({ text }) => text)).toEqual(['if so']);
    expect(word[0]?.left).toBeGreaterThan(boxes.get('a')?.right ?? Infinity);
    expect(word[0]?.right).toBeLessThan(boxes.get('b')?.left ?? 0);
  });
});

it('a ladder rises from left to right, all levels as high, with an arrow from each to the next', async () => {
  const { edges, boxes } = await joined(DRAWERS.ladder({ title: 'Engineer', hue: 'green', levels: LEVELS.map((label) => ({ label })) }));
  expect(edges).toEqual(LEVELS.slice(1).map((label, index) => `${LEVELS[index]}>${label}`));
  const all = [...boxes.values()];
  expect(all.map(({ left }) => left)).toEqual(all.map(({ left }) => left).toSorted((a, b) => a - b));
  expect(all.map(({ top }) => top)).toEqual(all.map(({ top }) => top).toSorted((a, b) => b - a));
  expect(new Set(all.map(({ top, bottom }) => Math.round(bottom - top))).size).toBe(1);
});

describe('what would be lost is said', () => {
  it.each([
    ['a node without a mark', 'flowchart LR\n  a --> b --> c\n', 'the node "c" is in the Mermaid text and not in the diagram'],
    ['a mark without a node', 'flowchart LR\n  a\n', 'Mermaid did not draw the node "b"'],
    ['a shape', 'flowchart LR\n  a{choice} --> b\n', 'the node "a" is no rectangle'],
    ['an end of an edge', 'flowchart LR\n  a --x b\n', 'has an end that has no form yet'],
    ['a group', 'flowchart LR\n  subgraph g\n    a --> b\n  end\n', 'a flowchart with groups has no form yet'],
  ])('%s', async (_, text, message) => {
    await expect(renderDiagram(flowchart(['a', 'b'], text), { idPrefix: 'd', cacheFolder })).rejects.toThrow(message);
  });
});
