import type { Unit } from '../catalog/timing.ts';
import type { HUES } from '../schema/roadmap.ts';

/** The colour of a roadmap's sign; `src/styles/tokens.css` has its shades under `.wm-hue-<hue>`. */
export type Hue = (typeof HUES)[number];

/** A line of the outline: what a drawing says, as a list for phones, screen readers, search and the EPUB. */
export interface OutlineItem {
  label: string;
  /** When, in words: `months 1–3`, `4–5 months, from month 2`. Absent where the source gives no time. */
  when?: string;
  href?: string;
  /** It has no end. */
  open?: true;
  /** Its place on the drawing's scale, in percent: where it begins, and where its shortest and its longest time end. */
  bar?: { from: number; least: number; to: number };
  hue?: Hue;
  children?: OutlineItem[];
}

/** How a leg's edge is drawn: dashed where it may be skipped or has no date, open where it has no end. */
export type Edge = 'solid' | 'dashed' | 'open';

/** What Mermaid's text cannot say of one thing it draws: a leg of a timeline, a level of a ladder. */
export interface Mark {
  /** Its id in the Mermaid text. */
  id: string;
  /** Where it leads; a mark without one is drawn as plain text. */
  href?: string | undefined;
  /** The link's accessible name: name and time. */
  name: string;
  edge: Edge;
  hue: Hue;
  /** How long it takes, drawn after its name: `6–12 months`. */
  time?: string | undefined;
  /** A shorter name, drawn where the name has no room. */
  short?: string | undefined;
}

/** The link on the name of a row of legs; rows are in the order of the sections in Mermaid's text. */
export interface RowName {
  href: string;
  hue: Hue;
  /** The id of its first mark. */
  first: string;
}

/** A drawing as static SVG, in the forms that it has. */
export interface Drawing {
  /** For pages: of class `wm-diagram`, with links, for `drawings.css` to colour. */
  wide: string;
  /** For narrow screens that have no stylesheet of ours, such as those of e-readers: without links and colours. */
  narrow: string;
}

/** The id of the element that has a drawing's title, by the beginning of the ids in it. */
export const titleIdOf = (idPrefix: string): string => `${idPrefix}-title`;

/** A drawing as data: Mermaid's text, what the text cannot say, and the same content as a list. */
export interface Diagram {
  /** What is drawn, for messages: `roadmap-timeline of ML engineer 2025`. */
  id: string;
  /** The Mermaid text that is drawn: with our lengths, and labels in disguise (`literal.ts`). */
  text: string;
  /** The same as plain Mermaid text, for readers to copy into any renderer. */
  source: string;
  /** The drawing's accessible name. */
  title: string;
  /** What it shows, and what its lengths and edges mean, in a few sentences. */
  description: string;
  outline: OutlineItem[];
  /** What is drawn, in reading order. */
  marks: Mark[];
  /** The names at the left of the rows; a timeline without them writes a name into or beside each leg. */
  rows?: RowName[];
  /** The unit of a timeline's scale; absent where lengths mean nothing, and then no scale is drawn. */
  unit?: Unit;
  /** How many of that unit a second of Mermaid's text stands for; one unless given. */
  perSecond?: number;
}
