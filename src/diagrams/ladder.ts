import type { Diagram, Hue } from './diagram.ts';
import { toLiteral } from './literal.ts';

/** A level of a role. */
export interface Level {
  label: string;
  href?: string;
}

const WIDTH = 800;
const ARROW = 28;

/**
 * A role's levels, from the first up, with an arrow from each to the next.
 *
 * @throws RangeError if there are fewer than two levels.
 */
export function ladder(role: { title: string; hue: Hue; levels: readonly Level[] }): Diagram {
  const { title, hue, levels } = role;
  if (levels.length < 2) throw new RangeError(`ladder of ${title}: a ladder needs at least two levels`);
  const ids = levels.map((_, index) => `level${index}`);
  const text = [
    '---',
    'config:',
    '  flowchart:',
    '    padding: 10',
    `    rankSpacing: ${ARROW}`,
    // Names longer than their share of the width go on a second line.
    `    wrappingWidth: ${Math.floor((WIDTH - ARROW * (levels.length - 1)) / levels.length - 24)}`,
    '---',
    'flowchart LR',
    ...levels.map(({ label }, index) => `  ${ids[index]}["${toLiteral(label)}"]`),
    `  ${ids.join(' --> ')}`,
    '',
  ].join('\n');
  return {
    id: `ladder of ${title}`,
    text,
    title: `${title}: the levels`,
    description: `${levels.length} levels, from the first to the last.`,
    outline: levels.map(({ label, href }) => ({ label, ...(href !== undefined && { href }) })),
    marks: levels.map(({ label, href }, index) => ({ id: ids[index] ?? '', href, name: label, edge: 'solid', hue })),
  };
}
