import { readSource, type SourceFile } from '../entries/read.ts';
import { KIND_NAMES, type Kind } from '../schema/kinds.ts';
import { libraryOf } from './library.ts';
import { exampleAnswers, planEntry, type NewFile } from './plan.ts';
import { formatNewProblems } from './problem.ts';
import { TEMPLATES } from './templates/index.ts';

const FOLDER = 'content';
const TODAY = '2026-01-31';
/** What others refer to comes first. */
const ORDER: readonly Kind[] = ['role', 'skill', 'resource', 'project', 'roadmap', 'stage', 'faq', 'salary'];

/**
 * A minimal entry of each kind, as `npm run new` writes it without comments: first the entry, then what comes with it.
 * Together they are a sound site.
 *
 * @throws if an example of a template does not make an entry.
 */
export function exampleEntries(): Record<Kind, NewFile[]> {
  const sources: SourceFile[] = [];
  const examples = ORDER.map((kind) => {
    const { files, problems } = planEntry(kind, exampleAnswers(TEMPLATES[kind]), { library: libraryOf(FOLDER, sources), today: TODAY, example: true });
    if (problems.length > 0) throw new Error(`the example of ${kind}:\n${formatNewProblems(problems)}`);
    sources.push(...files.map(({ file, text }) => readSource(file, file.slice(FOLDER.length + 1), text)));
    return [kind, files] as const;
  });
  const missing = KIND_NAMES.filter((kind) => !ORDER.includes(kind));
  if (missing.length > 0) throw new Error(`kinds without a place in the order of examples: ${missing.join(', ')}`);
  return Object.fromEntries(examples) as Record<Kind, NewFile[]>;
}
