import type { Axis } from './axis.ts';
import type { Diagram } from './diagram.ts';
import { inUnits, type Leg } from './leg.ts';
import { toLiteral } from './literal.ts';
import { distinct, toPlain } from './plain.ts';

/** A bar in Mermaid's gantt text: ends are in the axis's unit. */
export interface Bar {
  id: string;
  label: string;
  start: number;
  end: number;
}

/** A row of bars. `lines` is its name; names are drawn only where the layout has room for them. */
export interface Section {
  lines: string[];
  bars: Bar[];
}

/** Lengths in user units of the drawing. */
export interface Layout {
  width: number;
  /** The column at the left for the names of rows. */
  names: number;
  barHeight: number;
  /** Between the bars of two rows. */
  barGap: number;
}

/** The id of the part of a leg that it may take, after the part that it takes at least. */
export const maybeId = (id: string) => `${id}x`;

/**
 * The bars of legs that share a scale. A range is a bar of its shortest time, and one more up to its longest; what is open
 * reaches the axis's end, and what has no date shares the room after the last date.
 */
export function scaledBars(legs: readonly Leg[], ids: readonly string[], { unit, last, end }: Axis): Bar[] {
  const undated = legs.filter(({ span }) => span.kind === 'undated').length;
  return legs.flatMap((leg, index): Bar[] => {
    const [id, label, span] = [ids[index] ?? '', leg.label, leg.span];
    if (span.kind === 'undated') {
      const step = (end - last) / undated;
      const from = last + (index - (legs.length - undated)) * step;
      return [{ id, label, start: from, end: from + step }];
    }
    const start = inUnits(span.start.max, unit);
    if (span.kind === 'ongoing') return [{ id, label, start, end }];
    const least = start + inUnits(span.length.min, unit);
    const most = start + inUnits(span.length.max, unit);
    return [{ id, label, start, end: least }, ...(most > least ? [{ id: maybeId(id), label: 'at most', start: least, end: most }] : [])];
  });
}

/** The bars of legs without dates: equal steps, one after the other, on no scale. */
export function stepBars(legs: readonly Leg[], ids: readonly string[]): Bar[] {
  return legs.map(({ label }, index) => ({ id: ids[index] ?? '', label, start: index, end: index + 1 }));
}

/** The height of the scale in what we draw. */
const HEAD = 28;
/** The width of a letter and the most that a column of names may take, in a renderer whose face is not known. */
const LETTER = 7.5;
const MOST_NAMES = 320;

/** What a scale counts, and how much a second of Mermaid's time stands for. */
type Scale = Pick<Axis, 'end' | 'perSecond' | 'tick'> & { unit: string };

/** How a label is written. The number of its row keeps equal ones apart. */
type Write = (label: string, row?: number) => string;

/** What both texts of a gantt say, with labels as `write` writes them. */
function statements(sections: readonly Section[], { perSecond, tick }: Scale, axisFormat: string, write: Write): string[] {
  return [
    '  dateFormat x',
    `  axisFormat ${axisFormat}`,
    `  tickInterval ${tick}second`,
    '  todayMarker off',
    ...sections.flatMap(({ lines, bars }, index) => [
      `  section ${lines.map((line) => write(line, index)).join('<br>')}`,
      ...bars.map((bar) => `  ${write(bar.label)} :${bar.id}, ${timeOf(bar.start, perSecond)}, ${timeOf(bar.end, perSecond)}`),
    ]),
  ];
}

const timeOf = (value: number, perSecond: number) => Math.round((value / perSecond) * 1000);

/**
 * Mermaid's gantt text, which is drawn, and the same for other renderers. A gantt knows dates only, so a week or a month is written as
 * one second and shown by its number of seconds: 0, 3, 6 … Where they are more than some hundreds, a second is ten of them or more:
 * Mermaid looks at each second to find its rules, and at those of 99,999 years until its memory is full. The invisible vertical line
 * named `axis` makes the scale go from 0 to the end whatever the bars do; older renderers do not know such lines.
 */
export function ganttTexts(sections: readonly Section[], scale: Scale, layout: Layout): Pick<Diagram, 'text' | 'source'> {
  const { end, perSecond, unit } = scale;
  const text = [
    '---',
    'displayMode: compact',
    'config:',
    '  gantt:',
    `    useWidth: ${layout.width}`,
    `    leftPadding: ${layout.names}`,
    '    rightPadding: 0',
    `    topPadding: ${HEAD}`,
    `    gridLineStartPadding: ${HEAD}`,
    `    barHeight: ${layout.barHeight}`,
    `    barGap: ${layout.barGap}`,
    '---',
    'gantt',
    `  axis :vert, axis, 0, ${timeOf(end, perSecond)}`,
    ...statements(sections, scale, '%s', toLiteral),
    '',
  ];
  const names = distinct(sections.map(({ lines }) => lines[0] ?? ''));
  const named = sections.map((section, index) => ({ ...section, lines: [names[index] ?? '', ...section.lines.slice(1)] }));
  const longest = Math.max(...named.flatMap(({ lines }) => lines.map(({ length }) => length)));
  const source = [
    '---',
    'displayMode: compact',
    'config:',
    '  gantt:',
    `    leftPadding: ${Math.round(Math.min(MOST_NAMES, 20 + longest * LETTER))}`,
    '---',
    'gantt',
    ...statements(named, scale, `${unit} %s${'0'.repeat(Math.log10(perSecond))}`, (label) => toPlain(label)),
    '',
  ];
  return { text: text.join('\n'), source: source.join('\n') };
}
