import type { Element } from 'xast';
import { x } from 'xastscript';

/** What stands in an element: elements, and text as it is read. */
export type Content = Element | string;

/**
 * An SVG element.
 *
 * @param attributes those that are undefined are left out; numbers are rounded to a tenth of a user unit.
 */
export function element(name: string, attributes: Record<string, string | number | undefined>, ...children: Content[]): Element {
  return x(name, Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value])), children);
}

/** Puts a space between elements that are read one after the other. */
export function spaced(elements: readonly Element[]): Content[] {
  return elements.flatMap((each, index) => (index === 0 ? [each] : [' ', each]));
}

/** A length in user units, to a tenth. */
export const round = (value: number) => Math.round(value * 10) / 10;
