import type { Font } from 'fontkit';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { EntryOf } from '../../entries/entry.ts';
import { writeXml } from '../../escape/xml.ts';
import { SIGN_SHAPES } from '../../site/sign-shapes.ts';

/** The size of a cover in pixels: that of a screen of 6 inches, so that it fills one without being scaled. */
const COVER = { width: 1072, height: 1448 } as const;

const MARGIN = 96;
const PAPER = 'paper';

/** Where the look of a cover comes from. */
export interface CoverLook {
  /** The face of the site. Words are drawn as paths, so that a cover looks the same wherever it is made. */
  font: Font;
  /** The light value of a colour of `src/styles/tokens.css`, by its name without `--wm-`. */
  colour(name: string): string;
}

export interface CoverSubject {
  title: string;
  /** A few words under the title. */
  tagline: string;
  signs: EntryOf<'roadmap'>['data']['sign'][];
  /** How many marks the path under the words has: one for each stage, or for each roadmap. */
  marks: number;
}

/** A cover as SVG: the roadmap's sign, its title, and the path with a mark for each stage. */
export function drawCover({ title, tagline, signs, marks }: CoverSubject, { font, colour }: CoverLook): string {
  const main = colour(signs.length === 1 ? (signs[0]?.hue ?? 'green') : 'accent');
  const width = COVER.width - 2 * MARGIN;
  const size = signs.length === 1 ? 300 : (width - (signs.length - 1) * 24) / Math.max(3, signs.length);
  const titleLines = wrap(font, title, 92, width);
  const taglineLines = wrap(font, tagline, 42, width);
  const top = 300 + size;
  const pathTop = COVER.height - 330;
  const drawn = x('svg', { xmlns: 'http://www.w3.org/2000/svg', ...COVER, viewBox: `0 0 ${COVER.width} ${COVER.height}` }, [
    x('path', { fill: colour(PAPER), d: `M0 0h${COVER.width}v${COVER.height}H0z` }),
    ...signs.map(({ hue, pattern }, index) => sign(SIGN_SHAPES[pattern], colour(hue), colour('sheet'), MARGIN + index * (size + 24), 170, size)),
    ...titleLines.map((line, index) => words(font, line, 92, MARGIN, top + index * 108, colour('ink'), 3.5)),
    ...taglineLines.map((line, index) => words(font, line, 42, MARGIN, top + titleLines.length * 108 + 8 + index * 58, colour('soft'), 0)),
    ...trail(marks, main, colour(PAPER), pathTop, width),
    sign(SIGN_SHAPES.diagonal, colour('green'), colour('sheet'), MARGIN, COVER.height - 170, 60),
    words(font, 'Waymark', 48, MARGIN + 84, COVER.height - 122, colour('ink'), 1.5),
  ]);
  return writeXml(drawn);
}

function sign(shape: string, hue: string, sheet: string, left: number, top: number, size: number): Element {
  const unit = size / 24;
  const clip = `sign-${Math.round(left)}-${Math.round(top)}`;
  const square = (look: Record<string, string>) => x('rect', { x: 0.5, y: 0.5, width: 23, height: 23, rx: 4, ...look });
  return x('g', { transform: `translate(${left} ${top}) scale(${unit})` }, [
    x('clipPath', { id: clip }, [square({})]),
    square({ fill: sheet }),
    x('path', { 'clip-path': `url(#${clip})`, d: shape, fill: hue }),
    square({ fill: 'none', stroke: hue }),
  ]);
}

/** The one ornament: a dashed path that climbs, with its marks. */
function trail(marks: number, hue: string, paper: string, y: number, width: number): Element[] {
  const point = (at: number) => [MARGIN + at * width, y + 40 * Math.cos(at * Math.PI * 3) - 50 * at] as const;
  const line = Array.from({ length: 61 }, (_, index) => point(index / 60).map((value) => value.toFixed(1)).join(' ')).join('L');
  const size = Math.min(44, (0.6 * width) / marks);
  const squares = Array.from({ length: marks }, (_, index) => {
    const [middle, top] = point(marks === 1 ? 0.5 : index / (marks - 1));
    const left = Math.min(Math.max(middle - size / 2, MARGIN), MARGIN + width - size);
    const side = size.toFixed(1);
    return x('rect', { x: left.toFixed(1), y: (top - size / 2).toFixed(1), width: side, height: side, rx: (size / 5).toFixed(1), fill: paper, stroke: hue, 'stroke-width': 6 });
  });
  return [x('path', { d: `M${line}`, fill: 'none', stroke: hue, 'stroke-width': 5, 'stroke-dasharray': '16 12' }), ...squares];
}

/** A line of words as one path. The font file has no bold that can be drawn from: `weight` widens the strokes, in pixels. */
function words(font: Font, text: string, size: number, left: number, y: number, fill: string, weight: number): Element {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let at = left;
  const paths = glyphs.map(({ path }, index) => {
    const drawn = path.scale(scale, -scale).translate(at, y).toSVG();
    at += (positions[index]?.xAdvance ?? 0) * scale;
    return drawn;
  });
  return x('path', { d: paths.join(''), fill, ...(weight ? { stroke: fill, 'stroke-width': weight, 'stroke-linejoin': 'round' } : {}) });
}

function wrap(font: Font, text: string, size: number, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && (font.layout(longer).advanceWidth * size) / font.unitsPerEm > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
