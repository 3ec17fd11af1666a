import { oneLine } from './literal.ts';

/*
 * Labels in the Mermaid text that readers copy. It is read by any renderer, by people too, so there is no disguise as in `literal.ts`:
 * what would mean something stands as one of Mermaid's own codes, `#58;` for a colon, and everything else as it is.
 */

/** What a gantt takes for more than a name at the start of a line. */
const KEYWORD = new RegExp(
  '^(?:\\d{4}-|(?:gantt|section|title|click|href|call|dateFormat|axisFormat|tickInterval|includes|excludes|todayMarker|' +
    'weekday|weekend|inclusiveEndDates|topAxis|accTitle|accDescr|vert)\\b)',
  'i',
);
/** What means something anywhere in a name, to Mermaid, to HTML or to the Markdown that Mermaid reads there. */
const MEANING = /["#%*:;<>\\_`{}~]|&(?=[#\w])|\$(?=\$)|(?<=\$)\$/g;

const coded = (character: string) => `#${character.codePointAt(0)};`;

/** A label for plain Mermaid text: in quotes in a flowchart, as a name in a gantt. */
export function toPlain(label: string): string {
  const text = oneLine(label);
  if (KEYWORD.test(text)) return coded(text) + text.slice(1).replace(MEANING, coded);
  // Markdown makes a list of what begins with a dash or a number and a point.
  return text.replace(MEANING, coded).replace(/^[+-]|(?<=^\d+)[.)]/, coded);
}

/** Names of which no two are equal, because Mermaid takes two rows of one name for one. */
export function distinct(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  });
}
