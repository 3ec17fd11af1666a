import { collectReferences } from '../../catalog/references.ts';
import { entryLinks } from '../../entries/links.ts';
import type { ReferenceKind } from '../../schema/grammar/id.ts';
import { KINDS } from '../../schema/kinds.ts';
import { nearest } from '../nearest.ts';
import type { CheckContext, Rule } from '../rule.ts';

/** Every reference, in front matter or in a link such as `[text](skill:python)`, is the id of an entry. */
export const references: Rule = {
  id: 'references',
  description: 'Every reference, in front matter or in a link, is the id of an entry that exists.',
  docs: {
    topic: 'fields',
    why: 'Entries are joined by their ids. An id that nobody has is a link that leads nowhere.',
    fix: 'Write the id of an entry that is there, which is the name of its file, or add the entry with `npm run new`.',
    example: { refused: { file: 'projects/a-wall-beside-the-path.yaml', fields: 'skills: [dry-stone-wals]' }, mended: { file: 'projects/a-wall-beside-the-path.yaml', fields: 'skills: [dry-stone-walls]' } },
  },
  check: ({ files }) => {
    const known = knownIds(files);
    const missing = (kind: ReferenceKind, id: string) => {
      if (known[kind].has(id)) return undefined;
      const meant = nearest(id, known[kind]);
      return { message: `no ${KINDS[kind].noun[0]} has the id "${id}"`, ...hintFor(kind, id, meant) };
    };
    return files.flatMap(({ file, entry, parsed }) => {
      if (!parsed) return [];
      const inData = entry ? collectReferences(KINDS[entry.kind].schema, entry.data) : [];
      const inBody = file.endsWith('.mdx') ? entryLinks(parsed) : [];
      return [...inData, ...inBody].flatMap((reference) => {
        const problem = missing(reference.kind, reference.id);
        return problem ? [{ file, ...('place' in reference ? reference.place : parsed.locate(reference.path)), ...problem }] : [];
      });
    });
  },
};

function hintFor(kind: ReferenceKind, id: string, meant: string | undefined) {
  if (meant) return { hint: `did you mean \`${meant}\`?` };
  const folder = KINDS[kind].folder;
  return kind === 'stage' || kind === 'roadmap' ? { hint: `the roadmaps and stages are the folders and files of content/${folder}` } : { hint: `the ids are the file names in content/${folder}; add the file to make "${id}" one` };
}

/** Ids and aliases that files claim: also those of files with other problems, so that one mistake is reported once. */
function knownIds(files: CheckContext['files']) {
  const known = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Set<string>()])) as Record<ReferenceKind, Set<string>>;
  for (const { identity, entry } of files) {
    if (!identity) continue;
    known[identity.kind].add(identity.id);
    const parent = identity.kind === 'stage' ? `${identity.id.split('/')[0]}/` : '';
    for (const alias of entry?.data.aliases ?? []) known[identity.kind].add(parent + alias);
  }
  return known;
}
