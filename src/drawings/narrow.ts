import type { Measure } from './font.ts';
import { wrap } from './labels.ts';
import { element, type Content } from './svg.ts';

/*
 * Drawings for narrow screens that have no stylesheet of ours, such as those of e-readers: no colour but the reader's ink, black on
 * paper, light in the dark. They have no links: the list beside them has.
 */

/** In user units: on a screen of 6 inches the width of the text is about this many pixels. */
export const NARROW = 480;
export const NARROW_LINE = 19;
const FONT_SIZE = 15;
/** How much wider than the site's face that of a reader may be. */
const WIDER = 1.15;

export const INK = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5 };

/** The width of a text in a face that may be wide. */
export const narrowWidth = (text: string, measure: Measure) => measure(text, FONT_SIZE * WIDER);

/** A line of text. `y` is the top of the line. */
export function narrowText(text: string, x: number, y: number, anchor?: 'end'): Content {
  const look = { fill: 'currentColor', 'font-size': FONT_SIZE, 'font-family': 'sans-serif' };
  return element('text', { ...look, x, y: y + FONT_SIZE, 'text-anchor': anchor }, text);
}

/** Breaks a text into lines that fit into `width`. */
export function narrowLines(text: string, width: number, measure: Measure): string[] {
  return wrap(text, width, (line) => narrowWidth(line, measure), false);
}
