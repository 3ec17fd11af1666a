import { writeXml } from '../escape/xml.ts';
import { titleIdOf, type Diagram, type Drawing } from './diagram.ts';
import { readFlowchart } from './drawn-flowchart.ts';
import { readGantt } from './drawn-gantt.ts';
import { loadFont } from './font.ts';
import { ID_PREFIX } from './literal.ts';
import { loadMermaid, SVG_ID } from './mermaid.ts';
import { narrowFlowchart } from './narrow-flowchart.ts';
import { narrowGantt } from './narrow-gantt.ts';
import { redrawFlowchart } from './redraw-flowchart.ts';
import { redrawGantt, type Redrawn } from './redraw-gantt.ts';
import { element, round } from './svg.ts';
import { sweep } from './sweep.ts';

/*
 * The process that draws: `process.ts` starts it with the font's path as its argument, sends requests, and gets one answer each.
 */
export interface Request {
  key: number;
  diagram: Diagram;
}
export type Answer = { key: number; drawing: Drawing } | { key: number; error: string };

const measure = loadFont(process.argv[2] ?? '');
const mermaid = await loadMermaid(measure);

/** What Mermaid drew, in the forms that a drawing has. */
function redraw(drawn: Element, diagram: Diagram): Record<keyof Drawing, Redrawn> {
  const ids = diagram.marks.map(({ id }) => id);
  if (drawn.getAttribute('aria-roledescription') === 'gantt') {
    const gantt = readGantt(drawn, SVG_ID, ids);
    return { wide: redrawGantt(gantt, diagram, measure), narrow: narrowGantt(gantt, diagram, measure) };
  }
  const flowchart = readFlowchart(drawn, SVG_ID, ids);
  return { wide: redrawFlowchart(flowchart, diagram), narrow: narrowFlowchart(flowchart, diagram, measure) };
}

/** A form of a drawing as markup that was checked, named by its title and its description. */
function write({ width, height, body }: Redrawn, { title, description }: Diagram, look: Record<string, string>): string {
  const [titleId, descriptionId] = [titleIdOf(ID_PREFIX), `${ID_PREFIX}-desc`];
  const names = { 'aria-labelledby': titleId, 'aria-describedby': descriptionId };
  const drawn = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${round(width)} ${round(height)}`, width: '100%', ...look, ...names },
    element('title', { id: titleId }, title),
    element('desc', { id: descriptionId }, description),
    ...body,
  );
  const svg = writeXml(drawn);
  sweep(mermaid.parse(svg));
  return svg;
}

async function draw(diagram: Diagram): Promise<Drawing> {
  const { wide, narrow } = redraw(await mermaid.draw(diagram.text), diagram);
  // What has links is a group of them; what has none is one picture.
  return { wide: write(wide, diagram, { class: 'wm-diagram', role: 'group' }), narrow: write(narrow, diagram, { role: 'img' }) };
}

// One at a time: Mermaid keeps a drawing's state in its modules.
let last = Promise.resolve();
process.on('message', ({ key, diagram }: Request) => {
  last = last.then(async () => {
    const answer: Answer = await draw(diagram).then(
      (drawing) => ({ key, drawing }),
      (error: unknown) => ({ key, error: error instanceof Error ? error.message : String(error) }),
    );
    process.send?.(answer);
  });
});
process.on('disconnect', () => process.exit());
