import type { Measure } from './font.ts';
import { FONT_SIZE, LINE_HEIGHT } from './geometry.ts';

/** What is written on a leg. */
export interface Label {
  name: string;
  short?: string | undefined;
  time?: string | undefined;
}

/** A leg on its row: `x` and `width` in user units. */
export interface LegBox extends Label {
  x: number;
  width: number;
}

/** A line of text: a name, a time, or a name with its time after it. `x` is its start, `y` its baseline from the top of the bars. */
export interface TextLine {
  name?: string | undefined;
  time?: string | undefined;
  x: number;
  y: number;
  width: number;
  /** It ends at a leg's start, so its end is what must be exact. */
  endsAtLeg: boolean;
  /** It stands on the drawing's ground, where rules pass, not on a leg. */
  outside: boolean;
}

/** A leg's label in its place; `leader` is the line from the leg down to a label under it. */
export interface PlacedLabel {
  lines: TextLine[];
  leader?: { x: number; to: number };
}

export interface PlacedRow {
  labels: PlacedLabel[];
  /** What labels need under the bars, in user units. */
  below: number;
}

/** Between a leg's edge and its label inside it, and beside it. */
const PAD = 5;
const ASIDE = 7;
/** Between a name and the time after it. */
export const SPACE = 7;
/** From the middle of a line of text down to its baseline. */
export const TO_BASELINE = FONT_SIZE * 0.36;

/** What a line says. */
type Words = Pick<TextLine, 'name' | 'time'>;

/**
 * Breaks text at spaces into lines not wider than `width` user units. A word that is wider has a line of its own.
 */
export function wrap(text: string, width: number, measure: Measure, bold: boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && measure(longer, FONT_SIZE, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Finds a place for the label of every leg of a row, such that none is cut and none touches another label or leg: inside the
 * leg, beside it, shorter inside it, or under it.
 *
 * @param legs from left to right, not overlapping.
 * @param bounds where labels may be, in user units.
 */
export function placeLabels(legs: readonly LegBox[], bounds: { left: number; right: number }, barHeight: number, measure: Measure): PlacedRow {
  const capacity = Math.max(1, Math.floor((barHeight - 4) / LINE_HEIGHT));
  const widthOf = ({ name, time }: Words) =>
    measure(name ?? '', FONT_SIZE, true) + (name !== undefined && time !== undefined ? SPACE : 0) + measure(time ?? '', FONT_SIZE);
  const widest = (lines: Words[]) => Math.max(...lines.map(widthOf));
  const wrapped = (text: string, width: number): Words[] => wrap(text, width, measure, true).map((name) => ({ name }));

  /** Lines under each other around `middle`. */
  const lay = (lines: Words[], x: number, middle: number, more: Partial<TextLine> = {}): TextLine[] =>
    lines.map((words, index) => {
      const y = middle + (index - (lines.length - 1) / 2) * LINE_HEIGHT + TO_BASELINE;
      return { ...words, x, y, width: widthOf(words), endsAtLeg: false, outside: false, ...more };
    });

  function onRow(leg: LegBox, before: number, after: number): TextLine[] | undefined {
    const { name, short, time, x, width } = leg;
    const middle = barHeight / 2;
    const room = width - 2 * PAD;
    const fits = (lines: Words[], space: number) => lines.length <= capacity && widest(lines) <= space;
    const inside = (lines: Words[]) => (fits(lines, room) ? lay(lines, x + PAD, middle) : undefined);
    const right = (lines: Words[]) => (fits(lines, after - x - width - 2 * ASIDE) ? lay(lines, x + width + ASIDE, middle, { outside: true }) : undefined);
    const left = (lines: Words[]) =>
      fits(lines, x - before - 2 * ASIDE) ? lay(lines, x - ASIDE - widest(lines), middle, { outside: true, endsAtLeg: true }) : undefined;
    const apart = () => {
      const [first, second] = [inside([{ name }]), right([{ time }])];
      return first && second && [...first, ...second];
    };
    const stacked = (text: string): Words[] => (time === undefined ? [{ name: text }] : [{ name: text }, { time }]);
    const high = capacity > 1;
    return (
      inside([{ name, time }]) ??
      inside(stacked(name)) ??
      (high ? (inside(wrapped(name, room)) ?? (short === undefined ? undefined : inside(stacked(short)))) : undefined) ??
      right([{ name, time }]) ??
      right(stacked(name)) ??
      left([{ name, time }]) ??
      (time === undefined ? undefined : apart()) ??
      inside(wrapped(name, room)) ??
      (short === undefined ? undefined : (inside([{ name: short, time }]) ?? inside(wrapped(short, room))))
    );
  }

  /** The right end of what is on the row left of the leg that is being placed. */
  let before = bounds.left;
  const labels = legs.map((leg, index): PlacedLabel | undefined => {
    const lines = onRow(leg, before, legs[index + 1]?.x ?? bounds.right);
    before = Math.max(leg.x + leg.width, ...(lines ?? []).map(({ x, width }) => x + width));
    return lines && { lines };
  });

  // Labels without a place go under the bars, from right to left: each starts under its own leg, so that the leader of one
  // further left passes before the labels further right, which are on lines above it.
  const starts: number[] = [];
  for (let index = legs.length - 1; index >= 0; index--) {
    const leg = legs[index];
    if (!leg || labels[index]) continue;
    const { name, short, time } = leg;
    const space = bounds.right - bounds.left;
    const startOf = (words: Words) => Math.max(bounds.left, Math.min(leg.x, bounds.right - widthOf(words)));
    const freeLine = (words: Words) => starts.findIndex((start) => startOf(words) + widthOf(words) + ASIDE <= start);
    // A shorter text on a line that is there comes before a line more.
    const choices: Words[] = [{ name, time }, { name }, ...(short === undefined ? [] : [{ name: short, time }, { name: short }])];
    const onLine = choices.find((words) => freeLine(words) !== -1);
    const lines = onLine ? [onLine] : widthOf({ name, time }) <= space ? [{ name, time }] : wrapped(name, space);
    const x = startOf(lines.reduce((a, b) => (widthOf(a) > widthOf(b) ? a : b)));
    const line = onLine ? freeLine(onLine) : starts.length;
    // A label at the right edge may have moved over this leg: no leader then, a line through words would be worse.
    const led = line > 0 && starts.slice(0, line).every((start) => start > leg.x + 4);
    for (let at = 0; at < line + lines.length; at++) starts[at] = Math.min(starts[at] ?? Infinity, at < line ? leg.x : Math.min(x, leg.x));
    const middle = barHeight + 3 + (line + lines.length / 2) * LINE_HEIGHT;
    const leader = { x: leg.x + 1.5, to: middle - (lines.length * LINE_HEIGHT) / 2 + 2 };
    labels[index] = { lines: lay(lines, x, middle, { outside: true }), ...(led && { leader }) };
  }
  return { labels: labels.map((label) => label ?? { lines: [] }), below: starts.length === 0 ? 0 : 3 + starts.length * LINE_HEIGHT };
}
