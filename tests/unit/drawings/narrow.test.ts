import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schedule } from '../../../src/catalog/timing.ts';
import type { Diagram } from '../../../src/drawings/diagram.ts';
import { DRAWERS } from '../../../src/drawings/index.ts';
import { renderDiagram } from '../../../src/drawings/render.ts';
import { barBox, parse, type Box } from './drawing.ts';
import { LEVELS, modules, ROADMAPS, STAGES } from './roadmaps.ts';

let cacheFolder: string;
beforeAll(async () => {
  cacheFolder = await mkdtemp(`${tmpdir()}/waymark-narrow-`);
});
afterAll(() => rm(cacheFolder, { recursive: true }));

const WIDTH = 480;
const draw = async (diagram: Diagram) => parse((await renderDiagram(diagram, { idPrefix: 'd', cacheFolder })).narrow);
const words = (drawing: Element) => [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
const bars = (drawing: Element) => [...drawing.querySelectorAll('rect, path:not([stroke-opacity])')].map(barBox);
const roadmap = (at: number) => {
  const { label, hue, legs } = ROADMAPS[at] ?? { label: '', hue: 'red' as const, legs: [] };
  return DRAWERS['roadmap-timeline']({ title: label, hue, stages: legs });
};
const ladder = (levels: string[]) =>
  DRAWERS.ladder({ title: 'Engineer', hue: 'green', levels: levels.map((label) => ({ label, href: '#level' })) });
const long = 'Everything that one should have learned before one may so much as think of a summit';
const walk = (labels: string[]) => {
  const spans = schedule(labels.map(() => ({ duration: '2-3 months' })));
  const stages = labels.map((label, index) => ({ label, href: `${index}.html`, span: spans[index] ?? { kind: 'undated' as const } }));
  return DRAWERS['roadmap-timeline']({ title: 'Walk', hue: 'green', stages });
};

const ALL: Diagram[] = [
  DRAWERS['all-roadmaps'](ROADMAPS),
  ...ROADMAPS.map((_, index) => roadmap(index)),
  ...Object.values(STAGES).map((stage) => DRAWERS['stage-timeline'](stage)),
  ladder(LEVELS),
  walk([long, long]),
];

describe.each(ALL.map((diagram) => [diagram.id, diagram] as const))('%s, on a narrow screen', (_, diagram) => {
  it('is named and described, and needs no stylesheet, no colour and no link', async () => {
    const drawing = await draw(diagram);
    expect(drawing.querySelector(`#${drawing.getAttribute('aria-labelledby')}`)?.textContent).toBe(diagram.title);
    expect(drawing.querySelector(`#${drawing.getAttribute('aria-describedby')}`)?.textContent).toBe(diagram.description);
    expect([...drawing.querySelectorAll('a, [class], [style]')]).toEqual([]);
    const all = [...drawing.querySelectorAll('*')];
    const paints = all.flatMap((each) => ['fill', 'stroke'].flatMap((name) => each.getAttribute(name) ?? []));
    expect([...new Set(paints)].toSorted()).toEqual(['currentColor', 'none']);
  });

  it('says the name of all that it draws, in lines that fit in any face', async () => {
    const drawing = await draw(diagram);
    const said = words(drawing).join(' ');
    for (const { label } of diagram.outline) expect(said).toContain(label);
    expect(words(drawing).filter((line) => line.length > 60)).toEqual([]);
  });

  it('has its bars within its width and height, the rows apart', async () => {
    const drawing = await draw(diagram);
    const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect(width).toBe(WIDTH);
    const outside = ({ left, right, top, bottom }: Box) => left < 0 || right > width || top < 0 || bottom > height;
    const boxes = [...drawing.querySelectorAll('rect')].map(barBox);
    expect(boxes.filter(outside)).toEqual([]);
    const baselines = [...drawing.querySelectorAll('text')].map((text) => Number(text.getAttribute('y')));
    expect(Math.max(...baselines)).toBeLessThan(height);
  });
});

describe('a timeline', () => {
  it('has each name and its time above its bar, from the left edge', async () => {
    const drawing = await draw(walk(['First steps', 'The ridge']));
    const named = [...drawing.querySelectorAll('text')].filter(({ textContent }) => textContent?.includes(','));
    expect(named.map(({ textContent }) => textContent)).toEqual(['First steps, 2–3 months', 'The ridge, 2–3 months']);
    expect(named.map((text) => text.getAttribute('x'))).toEqual(['0', '0']);
    const tops = [...new Set(bars(drawing).map(({ top }) => top))];
    expect(tops).toHaveLength(2);
    expect(Number(named[0]?.getAttribute('y'))).toBeLessThan(tops[0] ?? 0);
    expect(Number(named[1]?.getAttribute('y'))).toBeGreaterThan(tops[0] ?? Infinity);
  });

  it('has bars on the scale: what takes half of the time has half of the width', async () => {
    const stages = modules(['4 months', '2 months', '2 months'].map((duration) => ({ label: duration, duration })));
    const drawing = await draw(DRAWERS['roadmap-timeline']({ title: 'Walk', hue: 'red', stages }));
    const [first, second, third] = bars(drawing);
    expect((first?.right ?? 0) / WIDTH).toBeCloseTo(0.5, 1);
    expect(second?.left).toBeCloseTo(WIDTH / 2, -1);
    expect(third?.right).toBeCloseTo(WIDTH, -1);
  });

  it('has its numbers apart, with the last at its end', async () => {
    const drawing = await draw(roadmap(3));
    const numbers = words(drawing).filter((text) => /^\d+( months)?$/.test(text));
    expect([numbers[0], numbers.at(-1)]).toEqual(['0 months', '24']);
  });

  it('draws what may take longer dashed, and what goes on without an end', async () => {
    const drawn = [...(await draw(roadmap(0))).querySelectorAll('rect, path:not([stroke-opacity])')];
    expect(drawn.map((bar) => bar.hasAttribute('stroke-dasharray'))).toEqual([false, true, false, true, true]);
  });
});

describe('the drawing of all roadmaps', () => {
  it('has a name for each row and all bars of it', async () => {
    const legs = modules(['2 months', '2 months'].map((duration) => ({ label: duration, duration })));
    const rows = ['Walk', 'Swim'].map((label) => ({ label, href: `${label}.html`, hue: 'green' as const, legs, total: '4 months' }));
    const drawing = await draw(DRAWERS['all-roadmaps'](rows));
    expect(words(drawing).filter((text) => text.includes(','))).toEqual(['Walk, 4 months', 'Swim, 4 months']);
    expect(bars(drawing)).toHaveLength(4);
    expect(new Set(bars(drawing).map(({ top }) => top)).size).toBe(2);
  });

  it('has legs that run beside each other under each other', async () => {
    const legs = modules([{ label: 'a', duration: '2 months' }, { label: 'b', duration: '2 months', parallel: true }]);
    const drawing = await draw(DRAWERS['all-roadmaps']([{ label: 'Walk', href: 'walk.html', hue: 'green', legs }]));
    const [first, second] = bars(drawing);
    expect(second?.top).toBeGreaterThan(first?.bottom ?? Infinity);
  });
});

describe('a flowchart', () => {
  it('has the levels of a ladder one under the other, each a step further, with an arrow from each to the next', async () => {
    const drawing = await draw(ladder(LEVELS));
    expect(words(drawing)).toEqual(LEVELS);
    const boxes = [...drawing.querySelectorAll('rect')].map(barBox);
    for (const key of ['top', 'left'] as const) {
      const places = boxes.map((box) => box[key]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    expect(drawing.querySelectorAll('path')).toHaveLength(LEVELS.length - 1);
  });

  it('has every edge of a graph that is no ladder, those that pass nodes on ways of their own', async () => {
    const ids = ['a', 'b', 'c', 'd', 'alone'];
    const drawing = await draw({
      ...ladder(LEVELS),
      text: 'flowchart LR\n  a --> b\n  a -->|if so| c\n  b --> d\n  c --> d\n  alone\n',
      marks: ids.map((id) => ({ id, name: `Node ${id}`, edge: 'solid', hue: 'green' })),
    });
    expect(words(drawing)).toEqual(['Node a', 'if so: Node c', 'Node b', 'Node c', 'Node d', 'Node alone']);
    const boxes = [...drawing.querySelectorAll('rect')].map(barBox);
    const at = (y: number) => ids[boxes.findIndex(({ top, bottom }) => y > top - 5 && y < bottom + 5)];
    const ways = [...drawing.querySelectorAll('path')].map((path) => {
      const [, x, from, lane, to] = /^M([\d.]+) ([\d.]+)(?:H([\d.]+))?V([\d.]+)/.exec(path.getAttribute('d') ?? '') ?? [];
      return { edge: `${at(Number(from))}>${at(Number(to))}`, lane: lane ?? x };
    });
    expect(ways.map(({ edge }) => edge)).toEqual(['a>b', 'a>c', 'b>d', 'c>d']);
    expect(new Set(ways.slice(1, 3).map(({ lane }) => lane)).size).toBe(2);
    for (const { lane } of ways.slice(1, 3)) expect(Number(lane)).toBeLessThan(boxes[0]?.left ?? 0);
  });
});
