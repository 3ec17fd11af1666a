import type { Element } from 'hast';

/** Whether an element has a class. Many elements are asked many times, so no selector is parsed for it. */
export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
