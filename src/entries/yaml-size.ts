import { LIMITS } from '../schema/limits.ts';

/** Where data is larger or deeper than content has to be. */
export interface Excess {
  path: PropertyKey[];
  message: string;
  hint: string;
  about: 'limits';
}

/** The first place at which front matter passes a limit. It ends there, whatever follows. */
export function excessOf(data: unknown): Excess | undefined {
  let values = 0;
  const visit = (value: unknown, path: PropertyKey[]): Excess | undefined => {
    values++;
    const excess = (message: string, hint: string): Excess => ({ path, message, hint, about: 'limits' });
    if (values > LIMITS.values) return excess(`the front matter has more than ${LIMITS.values} values`, 'make several entries of it');
    if (typeof value !== 'object' || value === null) return undefined;
    if (path.length >= LIMITS.depth) return excess(`lists and groups stand in each other here, more than ${LIMITS.depth} deep`, 'no field is so deep: is a bracket or a quote missing?');
    const parts: [PropertyKey, unknown][] = Array.isArray(value) ? value.map((item: unknown, index) => [index, item]) : Object.entries(value);
    if (Array.isArray(value) && parts.length > LIMITS.items) return excess(`this list has ${parts.length} items`, `at most ${LIMITS.items}: make several lists or entries of it`);
    if (!Array.isArray(value) && parts.length > LIMITS.fields) return excess(`${parts.length} fields stand here`, `at most ${LIMITS.fields}, and no kind has so many: is one of them a list?`);
    for (const [step, part] of parts) {
      const found = visit(part, [...path, step]);
      if (found) return found;
    }
    return undefined;
  };
  return visit(data, []);
}
