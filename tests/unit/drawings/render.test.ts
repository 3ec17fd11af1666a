import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Span } from '../../../src/catalog/timing.ts';
import type { Diagram } from '../../../src/drawings/diagram.ts';
import { DRAWERS } from '../../../src/drawings/index.ts';
import type { Leg } from '../../../src/drawings/leg.ts';
import { renderDiagram } from '../../../src/drawings/render.ts';
import { WEEKS_PER_UNIT } from '../../../src/schema/grammar/duration.ts';
import { misplaced, parse } from './drawing.ts';
import { HOSTILE } from './hostile.ts';
import { LEVELS, modules, ROADMAPS, STAGES } from './roadmaps.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waymark-drawings-'));
});
afterAll(() => rm(folder, { recursive: true }));

const forms = (diagram: Diagram, cache = 'a') => renderDiagram(diagram, { idPrefix: 'd', cacheFolder: path.join(folder, cache) });
const draw = async (diagram: Diagram, cache = 'a') => (await forms(diagram, cache)).wide;

const HOME = DRAWERS['all-roadmaps'](ROADMAPS);
const LADDER = DRAWERS.ladder({ title: 'Engineer', hue: 'green', levels: LEVELS.map((label) => ({ label, href: '#level' })) });
const DIAGRAMS: Diagram[] = [
  HOME,
  ...ROADMAPS.map(({ label, hue, legs }) => DRAWERS['roadmap-timeline']({ title: label, hue, stages: legs })),
  ...Object.values(STAGES).map((stage) => DRAWERS['stage-timeline'](stage)),
  LADDER,
];

it('draws more roadmaps than Mermaid would take from a stranger', async () => {
  const many = DRAWERS['all-roadmaps'](Array.from({ length: 35 }, () => ROADMAPS).flat());
  expect(many.text.length).toBeGreaterThan(50_000);
  expect(parse(await draw(many)).querySelectorAll('a.wm-leg').length).toBe(many.marks.length);
});

describe.each(DIAGRAMS.map((diagram) => [diagram.id, diagram] as const))('%s', (_, diagram) => {
  it('has every word whole, over no other word and over no edge of a leg', async () => {
    expect(misplaced(await draw(diagram))).toEqual([]);
  });

  it('links every leg, in reading order', async () => {
    const links = [...parse(await draw(diagram)).querySelectorAll('a.wm-leg')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(diagram.marks.map(({ href }) => href));
    for (const [index, link] of links.entries()) {
      expect(link.querySelector('.wm-bar')).not.toBeNull();
      const name = link.getAttribute('aria-label') ?? '';
      expect(name).toMatch(new RegExp(`(^|: )${diagram.marks[index]?.name.replace(/[.*+?()[\]]/g, '\\$&')}$`));
      // What is drawn is part of the name, also where it is a shorter one.
      const drawn = [...link.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
      expect(name.replaceAll(',', '')).toContain(drawn.replaceAll(',', ''));
    }
  });

  it('has a title, a description and no colour', async () => {
    const svg = await draw(diagram);
    const root = parse(svg);
    expect(root.querySelector(`#${root.getAttribute('aria-labelledby')}`)?.textContent).toBe(diagram.title);
    expect(root.querySelector(`#${root.getAttribute('aria-describedby')}`)?.textContent).toBe(diagram.description);
    expect(svg).not.toMatch(/style|fill|stroke|color|#[0-9a-f]{3,8}"|rgb|hsl|<script|foreignObject|url\(/i);
  });

  it('is small', async () => {
    expect(gzipSync(await draw(diagram)).length).toBeLessThan(3000);
  });
});

describe('renderDiagram', () => {
  it('writes the words that Mermaid drew', async () => {
    const words = [...parse(await draw(HOME)).querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(words).toEqual(expect.arrayContaining(['0 months', '24', 'AI/ML engineer career', '14–17 months', '14 steps, in order, no dates', 'Foundation 4 weeks']));
    const ladder = [...parse(await draw(LADDER)).querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(ladder.slice(0, 2)).toEqual(['Junior AI/ML', 'Engineer']);
  });

  it('draws a range solid to its shortest time and dashed to its longest', async () => {
    const bars = [...parse(await draw(DIAGRAMS[1]!)).querySelectorAll('.wm-bar')].map((bar) => bar.getAttribute('class'));
    expect(bars).toEqual(['wm-bar', 'wm-bar wm-dashed', 'wm-bar', 'wm-bar wm-dashed', 'wm-bar wm-dashed']);
  });

  it('draws the same bytes again, whatever the time zone and the language', async () => {
    const first = await forms(HOME);
    expect(await draw(HOME, 'b')).toBe(first.wide);
    const script = `
      import { DRAWERS } from './src/drawings/index.ts';
      import { renderDiagram } from './src/drawings/render.ts';
      import { ROADMAPS } from './tests/unit/drawings/roadmaps.ts';
      const drawing = await renderDiagram(DRAWERS['all-roadmaps'](ROADMAPS), { idPrefix: 'd', cacheFolder: process.argv[1] });
      process.stdout.write(JSON.stringify(drawing));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, path.join(folder, 'c')], {
      env: { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' },
    });
    expect(JSON.parse(stdout)).toEqual(first);
  });

  it('keeps drawings without the prefix of their ids, and leaves nothing unfinished', async () => {
    const cacheFolder = path.join(folder, 'd');
    const [one, two] = [await renderDiagram(LADDER, { idPrefix: 'one', cacheFolder }), await renderDiagram(LADDER, { idPrefix: 'two', cacheFolder })];
    expect(one.wide).toContain('id="one-title"');
    expect(one.narrow).toContain('id="one-title"');
    expect(two).toEqual({ wide: one.wide.replaceAll('one-', 'two-'), narrow: one.narrow.replaceAll('one-', 'two-') });
    expect(await readdir(cacheFolder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.kept$/)]);
  });

  it('draws several at once', async () => {
    const drawn = await Promise.all(DIAGRAMS.map((diagram) => draw(diagram, 'e')));
    expect(drawn).toEqual(await Promise.all(DIAGRAMS.map((diagram) => draw(diagram))));
  });

  it('names the diagram and shows its text when Mermaid cannot read it', async () => {
    await expect(draw({ ...LADDER, id: 'ladder of Engineer', text: 'flowchart LR\n  a[' })).rejects.toThrow(/^ladder of Engineer: [^]*flowchart LR\n {2}a\[$/);
  });

  it('begins no line of a log with a title', async () => {
    await expect(draw({ ...LADDER, id: 'ladder of a\n::error::b', text: 'flowchart LR\n  a[' })).rejects.toThrow(/^ladder of a ::error::b: /);
  });

  it('refuses a link that leaves the site, and an id that is none', async () => {
    for (const href of ['https://example.org/', '//example.org', 'javascript:alert(1)', 'java\tscript:alert(1)', '/\\example.org']) {
      await expect(draw({ ...LADDER, marks: LADDER.marks.map((mark) => ({ ...mark, href })) })).rejects.toThrow('leads away from the site');
    }
    await expect(renderDiagram(LADDER, { idPrefix: '" onload="' })).rejects.toThrow(RangeError);
  });
});

describe('times that nobody means', () => {
  /** Legs one after the other, which take these years: longer ones than the checker lets pass, for the drawer is to be safe by itself. */
  const years = (...lengths: number[]) => {
    const weeks = lengths.map((length) => length * WEEKS_PER_UNIT.year);
    const stages = weeks.map((length, index): Leg => {
      const start = weeks.slice(0, index).reduce((sum, each) => sum + each, 0);
      const text = `${lengths[index]} years`;
      const span: Span = {
        kind: 'range',
        start: { min: start, max: start },
        length: { min: length, max: length },
        duration: { kind: 'range', min: lengths[index] ?? 0, max: lengths[index] ?? 0, unit: 'year', text },
      };
      return { label: text, href: '#m', span };
    });
    return DRAWERS['roadmap-timeline']({ title: 'Odd', hue: 'red', stages });
  };

  it.each([[51], [99_999], [9_999_999], [0.01, 99_999]])('%d years have a scale of a few rules, whole words, and a size like others', async (...lengths) => {
    const svg = await draw(years(...lengths));
    expect(misplaced(svg)).toEqual([]);
    const ticks = [...parse(svg).querySelectorAll('.wm-tick')].map(({ textContent }) => Number(textContent?.replace('month ', '')));
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(15);
    expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
    expect(gzipSync(svg).length).toBeLessThan(3000);
  });

  it('says so of one that no number is as large as', () => {
    expect(() => years(Infinity)).toThrow(RangeError);
  });

  it('draws what comes after something ongoing in order, without a date', async () => {
    const stages = modules(['4 weeks', 'ongoing', '2 weeks'].map((duration) => ({ label: duration, duration })));
    const svg = await draw(DRAWERS['roadmap-timeline']({ title: 'Odd', hue: 'red', stages }));
    expect([...parse(svg).querySelectorAll('a.wm-leg')].map((link) => link.getAttribute('aria-label'))).toEqual(['4 weeks, 4 weeks, weeks 1–4', 'ongoing, ongoing, from week 5', '2 weeks']);
    expect(misplaced(svg)).toEqual([]);
  });
});

describe('labels that mean something to Mermaid', () => {
  const words = (svg: string) => [...parse(svg).querySelectorAll('text')].map(({ textContent }) => textContent);

  it.each(HOSTILE)('%s is drawn as it is written', async (label) => {
    const legs = modules([label, label].map((each) => ({ label: each, duration: '26 weeks' })));
    const timeline = await draw(DRAWERS['roadmap-timeline']({ title: label, hue: 'red', stages: legs }));
    expect(words(timeline).filter((text) => text === `${label} 26 weeks`)).toHaveLength(2);
    expect(parse(timeline).querySelectorAll('a')).toHaveLength(2);

    const row = { label, href: 'x.html', hue: 'red' as const, total: label, legs };
    const home = parse(await draw(DRAWERS['all-roadmaps']([row, row])));
    expect([...home.querySelectorAll('.wm-row')].map((each) => [...each.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '))).toEqual([`${label} ${label}`, `${label} ${label}`]);

    const ladder = await draw(DRAWERS.ladder({ title: label, hue: 'red', levels: [{ label }, { label }] }));
    expect(words(ladder).join('').replaceAll(' ', '')).toBe(`${label}${label}`.replaceAll(' ', ''));
  });
});

it('draws a text with characters that XML cannot hold', async () => {
  const label = 'a\u0001b\uffff\ud800';
  const drawn = parse(await draw(DRAWERS['roadmap-timeline']({ title: label, hue: 'red', stages: modules([{ label, duration: '26 weeks' }]) })));
  expect(drawn.querySelector('title')?.textContent).toMatch(/^a\ufffd?b\ufffd\ufffd:/);
  expect(drawn.querySelector('a text')?.textContent).toMatch(/^a.?b\ufffd\ufffd 26 weeks$/);
});

describe('crowded timelines', () => {
  const LONG = 'Advanced topics and specialisations in the theory and the practice of the trade';

  it.each([1, 2, 3, 5, 8, 13, 21])('%i legs of any name have their words in place', async (count) => {
    const legs = modules(Array.from({ length: count }, (_, index) => ({ label: index % 2 ? LONG.slice(0, 10 + ((index * 37) % 70)).trim() : `Step ${index + 1}`, duration: '6 weeks' })));
    expect(misplaced(await draw(DRAWERS['roadmap-timeline']({ title: 'Crowded', hue: 'red', stages: legs })))).toEqual([]);
    expect(misplaced(await draw(DRAWERS['all-roadmaps']([{ label: LONG, href: 'x.html', hue: 'red', legs, total: LONG }, ROADMAPS[0]!])))).toEqual([]);
  });

  it('keeps the longest name whole in any place', async () => {
    const legs = modules(['4 weeks', '50 weeks', '4 weeks'].map((duration) => ({ label: LONG, duration })));
    expect(misplaced(await draw(DRAWERS['roadmap-timeline']({ title: 'Long', hue: 'red', stages: legs })))).toEqual([]);
  });
});
