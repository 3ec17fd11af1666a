import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { fileForm, KIND_NAMES, type Kind } from '../../src/schema/kinds.ts';
import { ROOT } from './astro-build.ts';
import { hostileBody } from './hostile-body.ts';
import { COPIES, idOf, Writer, type Texts } from './hostile-entries.ts';

/** The pages of the site's own that others link to. */
const DOCS = ['about', 'contribute/content', 'contribute/roadmap'];

const PLAIN_SOURCE = { title: 'A book', year: 2024 };
const PLAIN = { title: 'Plain', summary: 'It is as it is.', verified: '2026-01-31' };

/**
 * Writes a content folder in which every text is a payload: a copy of the entries of each kind for each payload, so that each field
 * meets each. Two entries are plain, for others to name.
 *
 * @param folder where it is written, from the project's root.
 * @returns what was written, by marks.
 */
export async function writeHostileContent(folder: string): Promise<Texts> {
  const root = join(ROOT, folder);
  const texts: Texts = new Map();
  await rm(root, { recursive: true, force: true });
  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  };
  for (let copy = 0; copy < COPIES; copy++) {
    const writer = new Writer(texts, copy);
    for (const kind of KIND_NAMES) {
      const path = pathOf(kind, copy);
      const front = stringify(writer.data(kind), { lineWidth: 0 });
      await write(path, path.endsWith('.mdx') ? `---\n${front}---\n\n${hostileBody(writer, idOf('resource', copy))}\n` : front);
    }
    const page = { title: writer.text('page.title'), description: writer.text('page.description') };
    const body = hostileBody(writer, idOf('resource', copy));
    await write(`docs/${DOCS[copy] ?? `page-${copy}`}.mdx`, `---\n${stringify(page, { lineWidth: 0 })}---\n\n${body}\n`);
  }
  for (const path of ['roadmaps', 'roles', 'faqs', 'salaries', 'docs', 'docs/contribute']) await picture(join(root, path));
  for (let copy = 0; copy < COPIES; copy++) await picture(join(root, 'roadmaps', idOf('roadmap', copy)));
  await rm(join(root, 'roadmaps/cairn.png'));
  await write('skills/plain.yaml', stringify({ ...PLAIN, area: 'data', explanation: ['Nothing.'] }));
  await write('faqs/plain.mdx', `---\n${stringify({ ...PLAIN, title: 'Plain?', group: 'Career', source: PLAIN_SOURCE })}---\n\nYes.\n`);
  return texts;
}

const picture = (folder: string) => cp(join(ROOT, 'tests/fixtures/small/content/roadmaps/walk/cairn.png'), join(folder, 'cairn.png'));

/** The file of an entry below the content folder. */
function pathOf(kind: Kind, copy: number): string {
  const path = fileForm(kind).replace('content/', '').replace('<roadmap>', idOf('roadmap', copy));
  return path.replace('<nn>', '01').replace('<id>', idOf(kind, copy));
}
