import { describe, expect, it } from 'vitest';
import { schedule } from '../../../src/catalog/timing.ts';
import { DRAWERS } from '../../../src/drawings/index.ts';
import type { Leg } from '../../../src/drawings/leg.ts';
import { fromLiteral } from '../../../src/drawings/literal.ts';
import { LEVELS, ROADMAPS, STAGES } from './roadmaps.ts';

const roadmap = (at: number) => {
  const { label, hue, legs } = ROADMAPS[at]!;
  return DRAWERS['roadmap-timeline']({ title: label, hue, stages: legs });
};
/** The gantt part of a Mermaid text, readable. */
const gantt = (text: string) => text.slice(text.indexOf('gantt\n')).split('\n').map((line) => /^ */.exec(line)?.[0] + fromLiteral(line));

describe('roadmap-timeline', () => {
  it('writes a range as its shortest time and the rest, in thousandths of a month', () => {
    expect(gantt(roadmap(0).text)).toEqual([
      'gantt',
      '  axis :vert, axis, 0, 27120',
      '  dateFormat x',
      '  axisFormat %s',
      '  tickInterval 3second',
      '  todayMarker off',
      '  section Foundational upskilling',
      '  Foundational upskilling :leg0, 0, 6000',
      '  at most :leg0x, 6000, 12000',
      '  section Experience acquisition',
      '  Experience acquisition :leg1, 12000, 18000',
      '  at most :leg1x, 18000, 24000',
      '  section Advanced learning and specialisation',
      '  Advanced learning and specialisation :leg2, 24000, 27120',
      '',
    ]);
  });

  it('says when each stage is, as exactly as the source', () => {
    expect(roadmap(0).outline.map(({ when, open }) => [when, open])).toEqual([
      ['6–12 months, from the start', undefined],
      ['6–12 months, from month 7–13', undefined],
      ['ongoing, from month 13–25', true],
    ]);
    expect(roadmap(3).outline[1]).toEqual({ label: 'Core machine learning', href: 'roadmaps/ml-engineer-2025/2.html', when: 'months 4–6' });
  });

  it('names links by what is drawn and where it is on the scale', () => {
    expect(roadmap(3).marks[1]?.name).toBe('Core machine learning, 3 months, months 4–6');
    expect(roadmap(1).marks[0]?.name).toBe('Foundation, 4 weeks, from the start');
  });

  it('draws undated stages in even steps without a scale, and says so', () => {
    const { description, marks, outline, text, unit } = roadmap(2);
    expect(unit).toBeUndefined();
    expect(description).toContain('lengths of their dashed bars mean nothing');
    expect(marks.every(({ edge, time }) => edge === 'dashed' && time === undefined)).toBe(true);
    expect(outline.every(({ when }) => when === undefined)).toBe(true);
    expect(gantt(text)).toContain('  A portfolio :leg11, 11000, 12000');
  });

  it('keeps the scale when only the last stages have no dates', () => {
    const undated: Leg = { label: 'Jobs', href: 'jobs.html', span: { kind: 'undated' } };
    const { label: title, hue, legs } = ROADMAPS[3]!;
    const after = DRAWERS['roadmap-timeline']({ title, hue, stages: [...legs, undated] });
    expect(after.unit).toBe('month');
    expect(gantt(after.text)).toContain('  Jobs :leg6, 24000, 27120');
    expect(DRAWERS['roadmap-timeline']({ title, hue, stages: [undated, ...legs] }).unit).toBeUndefined();
  });

  it('refuses to draw nothing', () => {
    expect(() => DRAWERS['roadmap-timeline']({ title: 'Empty', hue: 'red', stages: [] })).toThrow('roadmap-timeline of Empty: a timeline needs at least one stage');
  });
});

describe('stage-timeline', () => {
  it('begins parallel modules at the same week', () => {
    const { text, unit, marks } = DRAWERS['stage-timeline'](STAGES.parallel!);
    expect(unit).toBe('week');
    expect(gantt(text).filter((line) => line.includes(':leg'))).toEqual([
      '  Machine learning fundamentals :leg0, 0, 12000',
      '  Deep learning :leg1, 12000, 24000',
      '  Advanced ML topics :leg2, 12000, 24000',
    ]);
    expect(marks[2]).toMatchObject({ edge: 'dashed', name: 'Advanced ML topics, 12 weeks, optional, weeks 13–24' });
  });
});

describe('a scale', () => {
  const scaleOf = (...durations: string[]) => {
    const modules = schedule(durations.map((duration) => ({ duration }))).map((span, index) => ({ label: `Part ${index}`, href: '#m', span }));
    const { unit, description, marks } = DRAWERS['stage-timeline']({ title: 'Start', hue: 'red', modules });
    return [unit, /on a scale of (\w+)/.exec(description)?.[1], marks.at(-1)?.name];
  };

  it('of a stage has the unit that fits it', () => {
    expect(scaleOf('3 days', '4 days')).toEqual(['day', 'days', 'Part 1, 4 days, days 4–7']);
    expect(scaleOf('8 weeks', '16 weeks')).toEqual(['week', 'weeks', 'Part 1, 16 weeks, weeks 9–24']);
    expect(scaleOf('1 year', '1 year')).toEqual(['month', 'months', 'Part 1, 1 year, months 13–24']);
  });
});

describe('all-roadmaps', () => {
  const { text, outline, marks, rows, description } = DRAWERS['all-roadmaps'](ROADMAPS);

  it('has one section per roadmap, with its title and its total', () => {
    expect(gantt(text).filter((line) => line.startsWith('  section'))).toEqual(ROADMAPS.map(({ label, total }) => `  section ${label}<br>${total}`));
    expect(rows?.map(({ href }) => href)).toEqual(ROADMAPS.map(({ href }) => href));
  });

  it('draws a roadmap without dates as one bar', () => {
    expect(gantt(text)).toContain('  14 steps, in order, no dates :row2, 0, 27120');
    expect(marks.find(({ id }) => id === 'row2')).toMatchObject({ edge: 'dashed', href: 'roadmaps/become-ml-engineer.html' });
    expect(description).toContain('mean nothing');
  });

  it('has every leg in its outline', () => {
    expect(outline.map(({ label, hue, when }) => [label, hue, when])).toEqual(ROADMAPS.map(({ label, hue, total }) => [label, hue, total]));
    expect(outline.map(({ children }) => children?.map(({ label, href }) => [label, href]))).toEqual(
      ROADMAPS.map(({ legs }) => legs.map(({ label, href }) => [label, href])),
    );
  });

  it('draws roadmaps of which none has dates without a scale', () => {
    expect(DRAWERS['all-roadmaps']([ROADMAPS[2]!]).unit).toBeUndefined();
  });
});

describe('ladder', () => {
  it('goes from the first level to the last', () => {
    const { text, outline } = DRAWERS.ladder({ title: 'Engineer', hue: 'green', levels: LEVELS.map((label) => ({ label })) });
    expect(text).toContain('level0 --> level1 --> level2 --> level3 --> level4');
    expect(outline.map(({ label }) => label)).toEqual(LEVELS);
  });
});
