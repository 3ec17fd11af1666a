import type { Diagram } from './diagram.ts';
import type { DrawnGantt } from './drawn-gantt.ts';

/** A number of a scale. At the end of the drawing it stands at the left of its rule, elsewhere at the right. */
export interface ScaleNumber {
  x: number;
  text: string;
  atEnd: boolean;
}

/**
 * The numbers of a scale in the reader's unit, which is named at the first: `0 months`, `6`, `12`: how much
 * time has passed at each rule.
 *
 * @param right the end of the drawing.
 */
export function scaleNumbers(ticks: DrawnGantt['ticks'], { unit, perSecond = 1 }: Diagram, right: number): ScaleNumber[] {
  return ticks.map(({ x, label }, index) => {
    const value = String(Number(label) * perSecond);
    return { x, text: index === 0 ? `${value} ${unit}s` : value, atEnd: x >= right - 2 };
  });
}
