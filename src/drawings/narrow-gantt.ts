import { bars, type Paint } from './bars.ts';
import type { Diagram, Mark } from './diagram.ts';
import type { DrawnGantt, DrawnLeg } from './drawn-gantt.ts';
import type { Measure } from './font.ts';
import { INK, NARROW, NARROW_LINE, narrowLines, narrowText, narrowWidth } from './narrow.ts';
import type { Redrawn } from './redraw-gantt.ts';
import { scaleNumbers } from './scale.ts';
import { element, round, type Content } from './svg.ts';

const BAR = 14;
const GAP = 13;
/** Between the bars of one name that stand under each other. */
const CLOSE = 5;
/** Between two legs that follow each other. */
const INSET = 2;
/** Between a rule and its number. */
const ASIDE = 5;
const PAINT: Paint = {
  solid: { ...INK, fill: 'currentColor', 'fill-opacity': 0.25 },
  dashed: { ...INK, 'stroke-dasharray': '4 3' },
};

/** Legs beside each other, with the name that stands above them; without one they belong to the name before. */
interface Row {
  name?: string;
  legs: DrawnLeg[];
}

/** The rows of a timeline: one for each name in its column, or one for each leg where names stand at the legs. */
function rowsOf({ rows, names }: DrawnGantt, diagram: Diagram, marks: ReadonlyMap<string, Mark>): Row[] {
  const nameOf = ({ id, name }: DrawnLeg) => [name, marks.get(id)?.time].filter(Boolean).join(', ');
  if (!diagram.rows) return rows.flat().map((leg) => ({ name: nameOf(leg), legs: [leg] }));
  return rows.map((legs) => {
    const at = diagram.rows?.findIndex(({ first }) => legs.some(({ id }) => id === first)) ?? -1;
    return at === -1 ? { legs } : { name: (names[at] ?? []).join(', '), legs };
  });
}

/** The rules of the scale down to `bottom`, and those of its numbers that have room beside each other. */
function scale(drawn: DrawnGantt, diagram: Diagram, place: (x: number) => number, bottom: number, measure: Measure): Content[] {
  if (diagram.unit === undefined) return [];
  const onPage = (x: number) => Math.min(place(x) + 0.5, NARROW - 0.5);
  const numbers = scaleNumbers(drawn.ticks, diagram, drawn.width).map(({ x, ...number }) => ({ ...number, x: onPage(x) }));
  const rule = numbers.map(({ x }) => `M${round(x)} 4V${round(bottom)}`).join('');
  const rules = element('path', { ...INK, 'stroke-width': 0.75, 'stroke-opacity': 0.4, d: rule });
  const last = numbers.find(({ atEnd }) => atEnd);
  const room = last ? NARROW - ASIDE - narrowWidth(last.text, measure) - ASIDE : NARROW;
  let free = 0;
  const shown = numbers.filter(({ x, text, atEnd }) => {
    const end = x + ASIDE + narrowWidth(text, measure);
    const fits = atEnd || (x >= free && end <= room);
    if (fits) free = end;
    return fits;
  });
  const texts = shown.map(({ x, text, atEnd }) => (atEnd ? narrowText(text, NARROW - ASIDE, 0, 'end') : narrowText(text, x + ASIDE, 0)));
  return [rules, ...texts];
}

/** A timeline for a narrow screen: names above their bars instead of in or beside them, on the scale that Mermaid drew. */
export function narrowGantt(drawn: DrawnGantt, diagram: Diagram, measure: Measure): Redrawn {
  const marks = new Map(diagram.marks.map((mark) => [mark.id, mark]));
  const factor = NARROW / (drawn.width - drawn.left);
  const place = (x: number) => (x - drawn.left) * factor;
  const body: Content[] = [];
  let y = diagram.unit === undefined ? 1 : NARROW_LINE + 6;
  let bottom = y;
  for (const { name, legs } of rowsOf(drawn, diagram, marks)) {
    if (name === undefined) y += CLOSE - GAP;
    else {
      for (const line of narrowLines(name, NARROW, measure)) {
        body.push(narrowText(line, 0, y));
        y += NARROW_LINE;
      }
      y += 4;
    }
    for (const { id, x, width, least } of legs) {
      const edge = marks.get(id)?.edge ?? 'solid';
      const [from, whole] = [place(x) + 1, width * factor - (edge === 'open' ? 1 : INSET)];
      const length = Math.max(whole, 3);
      body.push(...bars({ x: from, width: length, least: Math.min(least * factor, length) }, edge, { y, height: BAR }, PAINT));
    }
    bottom = y + BAR + 2;
    y += BAR + GAP;
  }
  return { width: NARROW, height: bottom, body: [...scale(drawn, diagram, place, bottom, measure), ...body] };
}
