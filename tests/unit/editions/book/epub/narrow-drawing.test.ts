import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { narrowDrawing } from '../../../../../src/editions/book/epub/narrow-drawing.ts';
import { schedule } from '../../../../../src/catalog/timing.ts';
import { DRAWERS } from '../../../../../src/diagrams/index.ts';
import { renderDiagram } from '../../../../../src/diagrams/render.ts';

/** The drawing of a roadmap as the site makes it: what this depends on is the form of those. */
function drawn(labels: string[]): Promise<string> {
  const spans = schedule(labels.map(() => ({ duration: '2-3 months' })));
  const stages = labels.map((label, index) => ({ label, href: `${index}.html`, span: spans[index] ?? { kind: 'undated' as const } }));
  return renderDiagram(DRAWERS['roadmap-timeline']({ title: 'Walk', hue: 'green', stages }), { idPrefix: 'x' });
}

const svg = (text: string) => select('svg', fromParse5(parseFragment(text)) as Root) as Element;
const words = (drawing: Element) => selectAll('text', drawing).map((text) => toString(text));

describe('a timeline', () => {
  const narrow = async (legs: string[]) => narrowDrawing(svg(await drawn(legs)));

  test('has each name and time above its bar, from the left edge', async () => {
    const drawing = await narrow(['First steps', 'The ridge']);
    expect(words(drawing)).toEqual(expect.arrayContaining(['First steps, 2–3 months', 'The ridge, 2–3 months']));
    expect(selectAll('text', drawing).filter((text) => toString(text).includes(',')).map(({ properties }) => properties.x)).toEqual([0, 0]);
  });

  test('keeps its bars, its title and its description, and has no link and no class', async () => {
    const drawing = await narrow(['First steps', 'The ridge']);
    expect(selectAll('g > rect, g > path', drawing).length).toBeGreaterThanOrEqual(4);
    expect(toString(select('title', drawing) as Element)).not.toBe('');
    expect(drawing.properties.ariaLabelledBy).toEqual(['x-title']);
    expect(selectAll('a, [class]', drawing)).toEqual([]);
  });

  test('writes a long name on several lines', async () => {
    const drawing = await narrow(['Everything that one should have learned before one may so much as think of a summit', 'The ridge']);
    expect(words(drawing).filter((line) => line.length > 52)).toEqual([]);
  });
});

describe('a ladder', () => {
  test('has its levels one under the other', async () => {
    const levels = ['Junior engineer', 'Engineer', 'Principal engineer of everything'];
    const drawing = narrowDrawing(svg(await renderDiagram(DRAWERS.ladder({ title: 'Engineer', hue: 'green', levels: levels.map((label) => ({ label })) }), { idPrefix: 'x' })));
    expect(words(drawing)).toEqual(levels);
    const tops = selectAll('rect', drawing).map(({ properties }) => Number(properties.y));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});

describe('the drawing of all roadmaps', () => {
  test('has a name for each row and all bars of it', async () => {
    const span = { duration: '2 months' };
    const legs = schedule([span, span]).map((when, index) => ({ label: `Leg ${index}`, href: `${index}.html`, span: when }));
    const rows = ['Walk', 'Swim'].map((label) => ({ label, href: `${label}.html`, hue: 'green' as const, legs, total: '4 months' }));
    const drawing = narrowDrawing(svg(await renderDiagram(DRAWERS['all-roadmaps'](rows), { idPrefix: 'x' })));
    expect(words(drawing).filter((text) => text.includes(','))).toEqual(['Walk, 4 months', 'Swim, 4 months']);
    const places = selectAll('g', drawing).map(({ properties }) => /translate\(\S+ ([-\d.]+)/.exec(String(properties.transform))?.[1]);
    expect(places.length).toBe(4);
    expect(new Set(places).size).toBe(2);
  });
});

test('a drawing of another form stays as it is', () => {
  const other = svg('<svg viewBox="0 0 10 10"><path d="M0 0h10"/></svg>');
  expect(narrowDrawing(other)).toBe(other);
});
