import { unitOf } from '../catalog/timing.ts';
import { fitAxis, hasScale, type Axis } from './axis.ts';
import type { Diagram, Mark } from './diagram.ts';
import { ganttTexts, scaledBars, type Bar, type Layout } from './gantt.ts';
import { legMark, legOutline, type Row } from './leg.ts';
import { legend } from './legs-timeline.ts';

const LAYOUT: Layout = { width: 960, names: 196, barHeight: 40, barGap: 22 };

/** The scale of a home page whose roadmaps all lack dates: none is drawn, a bar just needs a length. */
const NO_AXIS: Axis = { unit: 'month', last: 1, end: 1, perSecond: 1, tick: 1 };

/** A roadmap without a scale, as one bar across the drawing. */
function wholeBar(row: Row, id: string, end: number): { bar: Bar; mark: Mark } {
  const label = `${row.legs.length} step${row.legs.length === 1 ? '' : 's'}, in order, no dates`;
  return { bar: { id, label, start: 0, end }, mark: { id, href: row.href, name: `${row.label}: ${label}`, edge: 'dashed', hue: row.hue } };
}

/**
 * All roadmaps under each other, each on one row, on one scale, in the unit that fits the longest.
 *
 * @throws RangeError if there are no roadmaps.
 */
export function allRoadmaps(rows: readonly Row[]): Diagram {
  if (rows.length === 0) throw new RangeError('all-roadmaps: there is no roadmap to draw');
  const scaled = rows.map(({ legs }) => legs).filter(hasScale);
  const unit = unitOf(scaled.flat().map(({ span }) => span));
  const fitted = fitAxis(scaled, unit);
  const axis = fitted ?? NO_AXIS;
  const marks: Mark[] = [];
  const sections = rows.map((row, index) => {
    const lines = [row.label, ...(row.total === undefined ? [] : [row.total])];
    if (!hasScale(row.legs)) {
      const { bar, mark } = wholeBar(row, `row${index}`, axis.end);
      marks.push(mark);
      return { lines, bars: [bar] };
    }
    const ids = row.legs.map((_, leg) => `row${index}leg${leg}`);
    marks.push(...row.legs.map((leg, at) => legMark(leg, ids[at] ?? '', row.hue, unit)));
    return { lines, bars: scaledBars(row.legs, ids, axis) };
  });
  return {
    id: 'all-roadmaps',
    ...ganttTexts(sections, fitted ?? { ...NO_AXIS, unit: 'step' }, LAYOUT),
    title: 'All roadmaps in time',
    description: `${rows.length} roadmaps${fitted ? `, a row each, on one scale of ${unit}s` : ''}. ${legend(rows.flatMap(({ legs }) => legs), 'steps')}`.trim(),
    outline: rows.map(({ label, href, hue, total, legs }) => ({
      label,
      href,
      hue,
      ...(total !== undefined && { when: total }),
      ...(fitted && !hasScale(legs) && { bar: { from: 0, least: 0, to: 100 } }),
      children: legs.map((leg) => legOutline(leg, unit, fitted)),
    })),
    marks,
    rows: rows.map(({ href, hue }, index) => ({ href, hue, first: sections[index]?.bars[0]?.id ?? '' })),
    ...(fitted && { unit, perSecond: fitted.perSecond }),
  };
}
