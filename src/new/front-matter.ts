import { stringify } from 'yaml';
import type { Field } from '../schema/fields.ts';
import type { Draft } from './draft.ts';

/** What a new entry has no use for. */
const NOT_FOR_NEW = new Set(['aliases']);

/**
 * Front matter as a person would write it: fields in the order of the schema, a list of ids on one line, and below each group the
 * optional fields that it may have.
 *
 *     title: Evaluate
 *     modules:
 *       - id: metrics
 *         title: Metrics
 *         # You may add:
 *         #   duration: How long it takes; left out where the source does not say.
 *
 * @param offer whether to name the optional fields.
 */
export function frontMatter(fields: readonly Field[], data: Draft, { offer }: { offer: boolean }): string {
  return `${groupLines(fields, data, offer).join('\n')}\n`;
}

function groupLines(fields: readonly Field[], data: Draft, offer: boolean): string[] {
  const lines = fields.flatMap((field) => (data[field.name] === undefined ? [] : fieldLines(field, data[field.name], offer)));
  const others = fields.filter(({ name, required }) => data[name] === undefined && !required && !NOT_FOR_NEW.has(name));
  if (!offer || others.length === 0) return lines;
  return [...lines, '# You may add:', ...others.map(({ name, description }) => `#   ${name}: ${description}`)];
}

function fieldLines({ name, fields, reference }: Field, value: unknown, offer: boolean): string[] {
  const indented = (lines: string[]) => lines.map((line) => `  ${line}`);
  if (!Array.isArray(value)) return fields.length > 0 ? [`${name}:`, ...indented(groupLines(fields, value as Draft, offer))] : [`${name}: ${scalar(value)}`];
  if (reference) return [`${name}: [${value.join(', ')}]`];
  const items = value.map((item) => (fields.length > 0 ? groupLines(fields, item as Draft, offer) : [scalar(item)]));
  return [`${name}:`, ...items.flatMap(([head = '', ...rest]) => [`  - ${head}`, ...indented(indented(rest))])];
}

/** A value on one line, in quotes only where YAML needs them. */
function scalar(value: unknown): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', version: '1.2', schema: 'core' }).trimEnd();
}
