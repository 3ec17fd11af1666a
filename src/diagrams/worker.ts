import { writeXml } from '../escape/xml.ts';
import type { Diagram } from './diagram.ts';
import { loadFont } from './font.ts';
import { ID_PREFIX } from './literal.ts';
import { loadMermaid, SVG_ID } from './mermaid.ts';
import { redrawFlowchart } from './redraw-flowchart.ts';
import { redrawGantt } from './redraw-gantt.ts';
import { element, round } from './svg.ts';
import { sweep } from './sweep.ts';

/*
 * The process that draws: `process.ts` starts it with the font's path as its argument, sends requests, and gets one answer each.
 */
export interface Request {
  key: number;
  diagram: Diagram;
}
export type Answer = { key: number; svg: string } | { key: number; error: string };

const measure = loadFont(process.argv[2] ?? '');
const mermaid = await loadMermaid(measure);

async function draw(diagram: Diagram): Promise<string> {
  const drawing = await mermaid.draw(diagram.text);
  const redraw = drawing.getAttribute('aria-roledescription') === 'gantt' ? redrawGantt : redrawFlowchart;
  const { width, height, body } = redraw(drawing, SVG_ID, diagram, measure);
  const [title, description] = [`${ID_PREFIX}-title`, `${ID_PREFIX}-desc`];
  const drawn = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'wm-diagram',
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width: '100%',
      role: 'group',
      'aria-labelledby': title,
      'aria-describedby': description,
    },
    element('title', { id: title }, diagram.title),
    element('desc', { id: description }, diagram.description),
    ...body,
  );
  const svg = writeXml(drawn);
  sweep(mermaid.parse(svg));
  return svg;
}

// One at a time: Mermaid keeps a drawing's state in its modules.
let last = Promise.resolve();
process.on('message', ({ key, diagram }: Request) => {
  last = last.then(async () => {
    const answer: Answer = await draw(diagram).then(
      (svg) => ({ key, svg }),
      (error: unknown) => ({ key, error: error instanceof Error ? error.message : String(error) }),
    );
    process.send?.(answer);
  });
});
process.on('disconnect', () => process.exit());
