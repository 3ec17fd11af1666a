import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Diagram, Drawing } from './diagram.ts';
import { keep, readKept } from './kept.ts';
import { ID_PREFIX } from './literal.ts';
import { drawInProcess } from './process.ts';

/** Where the project is. Not `import.meta.url`: a build bundles this file into another folder. */
const ROOT = process.cwd();
const SOURCES = path.join(ROOT, 'src/drawings');
const WRITER = path.join(ROOT, 'src/escape/xml.ts');
const FONT = path.join(ROOT, 'src/styles/fonts/inter-variable.woff2');
const CACHE = path.join(ROOT, 'node_modules/.cache/waymark/drawings');

export interface RenderOptions {
  /** Begins every id in the drawing: unique on its page; a letter, then letters, digits, `-` and `_`. */
  idPrefix: string;
  /** Where drawings are kept; the project's cache folder unless given. */
  cacheFolder?: string;
}

let rendererVersion: Promise<string> | undefined;

/** A hash of all that a drawing depends on beside its diagram: this folder, what writes its markup, the font, and Mermaid. */
function versionOfRenderer(): Promise<string> {
  rendererVersion ??= (async () => {
    const sources = (await readdir(SOURCES)).filter((name) => name.endsWith('.ts')).sort();
    const files = [...sources.map((name) => path.join(SOURCES, name)), WRITER, FONT, path.join(ROOT, 'node_modules/mermaid/package.json')];
    const hash = createHash('sha256');
    for (const file of files) hash.update(await readFile(file)).update('\0');
    return hash.digest('hex');
  })();
  return rendererVersion;
}

/**
 * Draws a diagram as static SVG, or takes it from the cache.
 *
 * @returns its forms, each one `<svg>` element. The same bytes for the same diagram.
 * @throws RangeError if `idPrefix` is no id.
 * @throws Error that names the diagram and shows its text if Mermaid cannot read it, or if the drawing has something in it
 *   that does not belong, such as a link to another site.
 */
export async function renderDiagram(diagram: Diagram, { idPrefix, cacheFolder = CACHE }: RenderOptions): Promise<Drawing> {
  if (!/^[A-Za-z][\w-]*$/.test(idPrefix)) throw new RangeError(`idPrefix "${idPrefix}": write a letter, then letters, digits, "-" and "_"`);
  const key = createHash('sha256').update(await versionOfRenderer()).update(JSON.stringify(diagram)).digest('hex');
  const file = path.join(cacheFolder, `${key}.kept`);
  let drawing = await readKept(file);
  if (drawing === undefined) {
    drawing = await drawInProcess(diagram, path.join(SOURCES, 'worker.ts'), FONT).catch((error: unknown) => {
      // Titles are in its name, and a log is read line by line.
      throw new Error(`${diagram.id.replace(/\s+/g, ' ')}: ${error instanceof Error ? error.message : String(error)}\n\n${diagram.text}`);
    });
    await keep(file, drawing);
  }
  const { wide, narrow } = drawing;
  return { wide: wide.replaceAll(ID_PREFIX, idPrefix), narrow: narrow.replaceAll(ID_PREFIX, idPrefix) };
}
