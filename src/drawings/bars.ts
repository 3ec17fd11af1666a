import type { Element } from 'xast';
import type { Edge } from './diagram.ts';
import type { DrawnLeg } from './drawn-gantt.ts';
import { element, round } from './svg.ts';

const RADIUS = 3;

/** How the parts of a leg look: what it takes at least or for sure, and what it may take. */
export interface Paint {
  solid: Record<string, string | number>;
  dashed: Record<string, string | number>;
}

/** The outline of a bar that is open at one side, drawn from and to that side. */
function openBar(closedAt: number, openAt: number, y: number, height: number): string {
  const sign = closedAt > openAt ? 1 : -1;
  const corner = round(closedAt - sign * RADIUS);
  const [out, back] = [`q${sign * RADIUS} 0 ${sign * RADIUS} ${RADIUS}`, `q0 ${RADIUS} ${-sign * RADIUS} ${RADIUS}`];
  return `M${round(openAt)} ${round(y)}H${corner}${out}v${round(height - 2 * RADIUS)}${back}H${round(openAt)}`;
}

/** The shapes of a leg: what it takes at least, then what it may take. */
export function bars(leg: Omit<DrawnLeg, 'id' | 'name'>, edge: Edge, row: { y: number; height: number }, paint: Paint): Element[] {
  const [{ x, width, least }, { y, height }] = [leg, row];
  const [middle, end] = [x + least, x + width];
  const first = edge === 'dashed' ? paint.dashed : paint.solid;
  if (edge === 'open') return [element('path', { ...paint.dashed, d: openBar(x, end, y, height) })];
  if (end <= middle + RADIUS) return [element('rect', { ...first, x, y, width, height, rx: RADIUS })];
  return [
    element('path', { ...first, d: openBar(x, middle, y, height) }),
    element('path', { ...paint.dashed, d: openBar(end, middle, y, height) }),
  ];
}
