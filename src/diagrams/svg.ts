const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in markup, in elements and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/**
 * An SVG element as markup.
 *
 * @param attributes those that are undefined are left out; numbers are rounded to a tenth of a user unit.
 * @param children markup.
 */
export function element(name: string, attributes: Record<string, string | number | undefined>, ...children: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return '';
    return ` ${key}="${typeof value === 'number' ? round(value) : escapeMarkup(value)}"`;
  });
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** A length in user units, to a tenth. */
export const round = (value: number) => Math.round(value * 10) / 10;
