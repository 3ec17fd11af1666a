import type { Diagram, Hue } from './diagram.ts';
import { toLiteral } from './literal.ts';
import { toPlain } from './plain.ts';

/** A level of a role. */
export interface Level {
  label: string;
  href?: string | undefined;
}

/** The length of an arrow and the width of a name, in user units. */
const ARROW = 28;
const NAME = 120;

/**
 * A role's levels, from the first up, with an arrow from each to the next.
 *
 * @throws RangeError if there are fewer than two levels.
 */
export function ladder(role: { title: string; hue: Hue; levels: readonly Level[] }): Diagram {
  const { title, hue, levels } = role;
  if (levels.length < 2) throw new RangeError(`ladder of ${title}: a ladder needs at least two levels`);
  const ids = levels.map((_, index) => `level${index}`);
  const statements = (write: (label: string) => string) => [
    'flowchart LR',
    ...levels.map(({ label }, index) => `  ${ids[index]}["${write(label)}"]`),
    `  ${ids.join(' --> ')}`,
    '',
  ];
  const text = [
    '---',
    'config:',
    '  flowchart:',
    '    padding: 4',
    `    rankSpacing: ${ARROW}`,
    // Longer names go on a second line, so that every level has the least width that Mermaid gives.
    `    wrappingWidth: ${NAME}`,
    '---',
    ...statements(toLiteral),
  ].join('\n');
  return {
    id: `ladder of ${title}`,
    text,
    source: statements(toPlain).join('\n'),
    title: `${title}: the levels`,
    description: `${levels.length} levels, from the first to the last.`,
    outline: levels.map(({ label, href }) => ({ label, ...(href !== undefined && { href }) })),
    marks: levels.map(({ label, href }, index) => ({ id: ids[index] ?? '', ...(href !== undefined && { href }), name: label, edge: 'solid', hue })),
  };
}
