import type { Element as Shape } from 'xast';
import { bars, type Paint } from './bars.ts';
import type { Diagram, Mark } from './diagram.ts';
import type { DrawnGantt } from './drawn-gantt.ts';
import type { Measure } from './font.ts';
import { FONT_SIZE, LINE_HEIGHT } from './geometry.ts';
import { placeLabels, SPACE, TO_BASELINE, wrap, type PlacedLabel } from './labels.ts';
import { scaleNumbers } from './scale.ts';
import { element, round, spaced, type Content } from './svg.ts';

/** What a drawing shows, without its outer element, and its size in user units. */
export interface Redrawn {
  width: number;
  height: number;
  body: Content[];
}

/** The scale's height above the first row. */
const HEAD = 26;
/** Between a rule of the names' column and the row's text or bars, and under them. */
const NAMED_GAP = 11;
const GAP = 10;
/** Between two legs that follow each other. */
const INSET = 3;
/** The stylesheet colours a leg. */
const PAINT: Paint = { solid: { class: 'wm-bar' }, dashed: { class: 'wm-bar wm-dashed' } };
/** Between a rule and its number. */
const ASIDE = 5;

function words({ lines, leader }: PlacedLabel, y: number, barHeight: number, measure: Measure): Content[] {
  const lead = leader ? [element('path', { class: 'wm-leader', d: `M${round(leader.x)} ${round(y + barHeight)}V${round(y + leader.to)}` })] : [];
  const texts = lines.map((line) => {
    const { name, time, endsAtLeg } = line;
    const attributes = {
      class: [name !== undefined && 'wm-name', line.outside && 'wm-outside'].filter(Boolean).join(' ') || undefined,
      x: endsAtLeg ? line.x + line.width : line.x,
      y: y + line.y,
      'text-anchor': endsAtLeg ? 'end' : undefined,
    };
    if (name === undefined || time === undefined) return element('text', attributes, name ?? time ?? '');
    // The time follows its name wherever that ends in the reader's font.
    // What reads the text needs a space between the words; the distance that is seen counts it in.
    return element('text', attributes, `${name} `, element('tspan', { class: 'wm-time', dx: SPACE - measure(' ', FONT_SIZE, true) }, time));
  });
  return [...lead, ...spaced(texts)];
}

/**
 * A link's accessible name: it contains what is drawn, word for word, so that people who speak to their computer can say what they see
 * (WCAG 2.5.3), also where a shorter name is drawn.
 */
function spokenName(name: string, { lines }: PlacedLabel): string {
  const drawn = lines.map((line) => [line.name, line.time].filter(Boolean).join(' ')).join(' ');
  return name.replaceAll(',', '').includes(drawn.replaceAll(',', '')) ? name : `${drawn}: ${name}`;
}

/** What is clicked and read as one thing: a link where there is somewhere to go. */
export function marked({ href, name, hue }: Pick<Mark, 'href' | 'name' | 'hue'>, kind: string, ...children: Content[]): Shape {
  return element(href === undefined ? 'g' : 'a', { class: `${kind} wm-hue-${hue}`, href, 'aria-label': href === undefined ? undefined : name }, ...children);
}

/**
 * The scale: how much time has passed at each rule, with the unit at the first, and one path for all rules down to `bottom`. A number
 * stands at the right of its rule; at the end of the drawing it stands at the left, and a little before the end there is no rule.
 */
function scale(ticks: DrawnGantt['ticks'], diagram: Diagram, right: number, bottom: number, measure: Measure): Shape[] {
  const texts = scaleNumbers(ticks, diagram, right);
  const whole = texts.filter(({ x, text, atEnd }) => atEnd || x + ASIDE + measure(text, FONT_SIZE) <= right);
  const rules = element('path', { class: 'wm-rule', d: whole.map(({ x }) => `M${x + 0.5} 4V${round(bottom)}`).join('') });
  const numbers = whole.map(({ x, text, atEnd }) =>
    element('text', { class: 'wm-tick', x: atEnd ? x - ASIDE : x + ASIDE, y: 15, 'text-anchor': atEnd ? 'end' : undefined }, text),
  );
  return [rules, ...numbers];
}

/**
 * A timeline in the site's look: the bars, ticks and words that Mermaid drew, without its colours, and with every label at a
 * place where it is whole and touches no other. Rows grow where a label needs to stand under its leg.
 */
export function redrawGantt({ width, left, barHeight, ticks, rows, names }: DrawnGantt, diagram: Diagram, measure: Measure): Redrawn {
  const marks = new Map(diagram.marks.map((mark) => [mark.id, mark]));
  const gap = diagram.rows ? NAMED_GAP : GAP;
  let top = diagram.unit === undefined ? (diagram.rows ? 0 : 1) : HEAD;
  const body = rows.flatMap((drawnLegs): Shape[] => {
    const legs = drawnLegs.map((leg) => (marks.get(leg.id)?.edge === 'open' ? leg : { ...leg, width: Math.max(leg.width - INSET, 4) }));
    const boxes = legs.map(({ id, name, x, width: length }) => ({ x, width: length, name, short: marks.get(id)?.short, time: marks.get(id)?.time }));
    const { labels, below } = placeLabels(boxes, { left, right: width }, barHeight, measure);
    const y = top + (diagram.rows ? gap : 0);
    const at = diagram.rows?.findIndex(({ first }) => legs.some(({ id }) => id === first)) ?? -1;
    const rowName = diagram.rows?.[at];
    const [title = '', note = ''] = names[at] ?? [];
    const column = left - 16;
    const lines = rowName ? [...wrap(title, column, measure, true).map((text) => ['wm-name', text]), ...wrap(note, column, measure, false).map((text) => ['wm-note', text])] : [];
    const texts = lines.map(([kind, text = ''], index) =>
      element('text', { class: kind, x: 0, y: y + (index + 0.5) * LINE_HEIGHT + TO_BASELINE }, text),
    );
    const drawn = [
      ...(rowName ? [element('path', { class: 'wm-rule', d: `M0 ${round(top) + 0.5}H${width}` }), marked({ ...rowName, name: [title, note].filter(Boolean).join(', ') }, 'wm-row', ...spaced(texts))] : []),
      ...legs.flatMap((leg, index) => {
        const mark = marks.get(leg.id);
        const label = labels[index];
        return mark && label ? [marked({ ...mark, name: spokenName(mark.name, label) }, 'wm-leg', ...bars(leg, mark.edge, { y, height: barHeight }, PAINT), ...words(label, y, barHeight, measure))] : [];
      }),
    ];
    top = y + Math.max(barHeight + below, texts.length * LINE_HEIGHT) + gap;
    return drawn;
  });
  const height = top - (diagram.rows ? 0 : gap - 1);
  return { width, height, body: [...(diagram.unit === undefined ? [] : scale(ticks, diagram, width, height, measure)), ...body] };
}
