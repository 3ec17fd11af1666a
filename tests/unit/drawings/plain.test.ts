import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/drawings/diagram.ts';
import { loadFont } from '../../../src/drawings/font.ts';
import { DRAWERS } from '../../../src/drawings/index.ts';
import { loadMermaid, SVG_ID, type Mermaid } from '../../../src/drawings/mermaid.ts';
import { distinct, toPlain } from '../../../src/drawings/plain.ts';
import { HOSTILE } from './hostile.ts';
import { LEVELS, modules, ROADMAPS, STAGES } from './roadmaps.ts';

let mermaid: Mermaid;
beforeAll(async () => {
  mermaid = await loadMermaid(loadFont(path.resolve('src/styles/fonts/inter-variable.woff2')));
});

const PLAIN = [
  'Machine learning',
  'AI/ML engineer (2026)',
  'Maths, code & tools',
  "It's done - or not?",
  '[x] $5 a|b @c = d^2!',
  'naïve – ₹ 日本',
];

const ladder = (levels: string[]) => DRAWERS.ladder({ title: 'Engineer', hue: 'green', levels: levels.map((label) => ({ label })) });
const ALL: Diagram[] = [
  DRAWERS['all-roadmaps'](ROADMAPS),
  ...ROADMAPS.map(({ label, hue, legs }) => DRAWERS['roadmap-timeline']({ title: label, hue, stages: legs })),
  ...Object.values(STAGES).map((stage) => DRAWERS['stage-timeline'](stage)),
  ladder(LEVELS),
];

/** What readers see: Mermaid writes its codes into labels as those of HTML, which browsers read. */
const seen = (text: string | null | undefined) =>
  (text ?? '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/\s+/g, ' ').trim();

const withoutSpaces = (text: string) => text.replaceAll(' ', '');

/** What Mermaid by itself draws of a diagram's plain text: the words of its marks, and of its rows. */
async function drawn({ source, marks }: Diagram) {
  const drawing = await mermaid.draw(source);
  const all = (selector: string, within: Element | null | undefined = drawing) => [...(within?.querySelectorAll(selector) ?? [])];
  const nodeOf = (id: string) => all('.node').find((node) => node.id.startsWith(`${SVG_ID}-flowchart-${id}-`));
  const ofMark = (id: string) => drawing.querySelector(`#${SVG_ID}-${id}-text`) ?? nodeOf(id);
  const rows = all('.sectionTitle').map((title) => all('tspan', title).map(({ textContent }) => seen(textContent)));
  const lines = (element: Element | null | undefined) => all('.text-outer-tspan', element).map(({ textContent }) => textContent);
  const words = marks.map(({ id }) => {
    const element = ofMark(id);
    // Mermaid breaks lines within its own codes too, where it measures what it will not show: the lines of a node are read without spaces.
    return element && lines(element).length > 0 ? seen(lines(element).join('').replaceAll(' ', '')) : seen(element?.textContent);
  });
  return { words, rows, edges: drawing.querySelectorAll('.edgePaths path').length, text: drawing.textContent ?? '' };
}

describe.each(ALL.map((diagram) => [diagram.id, diagram] as const))('%s as plain Mermaid text', (_, diagram) => {
  it('has letters that people can read, and nothing for our look alone', () => {
    expect(diagram.source).not.toMatch(/\p{Co}|\p{Cn}|useWidth|barHeight/u);
    for (const { label } of diagram.outline) expect(diagram.source).toContain(label);
    expect(diagram.source.length).toBeLessThan(4000);
  });

  it('is drawn by Mermaid with all of its marks', async () => {
    const { words } = await drawn(diagram);
    for (const [index, { name }] of diagram.marks.entries()) expect(withoutSpaces(name)).toContain(withoutSpaces(words[index] ?? '-'));
    expect(words).not.toContain('');
  });
});

it('says what its scale counts', async () => {
  expect((await drawn(DRAWERS['all-roadmaps'](ROADMAPS))).text).toContain('month 12');
  expect(DRAWERS['stage-timeline'](STAGES['parallel'] ?? { title: '', hue: 'red', modules: [] }).source).toContain('axisFormat week %s\n');
  const years = modules(['40 years', '40 years'].map((duration) => ({ label: duration, duration })));
  expect(DRAWERS['roadmap-timeline']({ title: 'Long', hue: 'red', stages: years }).source).toContain('axisFormat month %s0\n');
});

it('joins the levels of a ladder', async () => {
  expect((await drawn(ladder(LEVELS))).edges).toBe(LEVELS.length - 1);
});

describe('labels that mean something to Mermaid', () => {
  it.each([...HOSTILE, ...PLAIN])('%s is shown as it is written', async (label) => {
    const stages = modules([label, label].map((each) => ({ label: each, duration: '26 weeks' })));
    const { words, rows } = await drawn(DRAWERS['roadmap-timeline']({ title: label, hue: 'red', stages }));
    expect(words).toEqual([label, label]);
    expect(rows.map((lines) => lines.join(' '))).toEqual([label, `${label} (2)`]);
    const { words: levels, edges } = await drawn(ladder([label, label]));
    expect(levels).toEqual([label, label].map(withoutSpaces));
    expect(edges).toBe(1);
  });

  it.each(PLAIN)('%s stays as it is', (label) => {
    expect(toPlain(label)).toBe(label);
  });

  it('are one line, without the characters that we use ourselves', () => {
    expect(toPlain(' a\n\tb\uE03C ')).toBe('a b\uFFFD');
  });
});

it('keeps equal names apart', () => {
  expect(distinct(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a (2)', 'a (3)']);
});
