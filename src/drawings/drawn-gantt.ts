import { maybeId } from './gantt.ts';
import { fromLiteral } from './literal.ts';

/** A leg as Mermaid drew it; `least` is the width of the part that it takes at least. All in user units. */
export interface DrawnLeg {
  id: string;
  name: string;
  x: number;
  width: number;
  least: number;
}

export interface DrawnGantt {
  width: number;
  /** Where the scale begins: the names of rows are left of it. */
  left: number;
  barHeight: number;
  ticks: { x: number; label: string }[];
  /** Legs on one height, from left to right; the rows go down. */
  rows: DrawnLeg[][];
  /** The lines of each section's name, in the order of Mermaid's text. */
  names: string[][];
}

const value = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

const shiftOf = (element: Element) => Number.parseFloat(/translate\(([-\d.]+)/.exec(element.getAttribute('transform') ?? '')?.[1] ?? '0');

/**
 * Reads what Mermaid drew of a gantt: the places of bars and ticks, and the words. Its colours, styles and places of words
 * are left behind.
 *
 * @param drawing Mermaid's SVG, drawn with the id `svgId`.
 * @param ids the legs that the diagram has, in reading order.
 * @throws Error if a leg is missing in the drawing.
 */
export function readGantt(drawing: Element, svgId: string, ids: readonly string[]): DrawnGantt {
  const grid = drawing.querySelector('.grid');
  const left = grid ? shiftOf(grid) : 0;
  // Found once: to look through the drawing for each leg takes long where there are hundreds.
  const elements = new Map([...drawing.querySelectorAll('[id]')].map((element) => [element.id, element]));
  const byId = (id: string) => elements.get(`${svgId}-${id}`);
  const rows = new Map<number, DrawnLeg[]>();
  let barHeight = 0;
  for (const id of ids) {
    const bar = byId(id);
    if (!bar) throw new Error(`Mermaid did not draw the leg "${id}"`);
    const maybe = byId(maybeId(id));
    const least = value(bar, 'width');
    const leg = { id, name: fromLiteral(byId(`${id}-text`)?.textContent ?? ''), x: value(bar, 'x'), least, width: least + (maybe ? value(maybe, 'width') : 0) };
    const y = value(bar, 'y');
    barHeight = value(bar, 'height');
    const row = rows.get(y);
    if (row) row.push(leg);
    else rows.set(y, [leg]);
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  for (const row of inOrder) row.sort((a, b) => a.x - b.x);
  const names = [...drawing.querySelectorAll('.sectionTitle')].map((title) =>
    [...title.querySelectorAll('tspan')].map((line) => fromLiteral(line.textContent ?? '')).filter(Boolean),
  );
  const ticks = [...(grid?.querySelectorAll('.tick') ?? [])].map((tick) => ({ x: left + Math.floor(shiftOf(tick)), label: fromLiteral(tick.textContent ?? '') }));
  return { width: Number(drawing.getAttribute('viewBox')?.split(' ')[2]), left, barHeight, ticks, rows: inOrder, names };
}
