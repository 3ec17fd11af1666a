import { collectReferences } from '../../catalog/references.ts';
import { entryAddress, entryLinks } from '../../entries/links.ts';
import { writeScalar } from '../../entries/scalar.ts';
import { ID_PATTERN, type ReferenceKind } from '../../schema/grammar/id.ts';
import { KINDS } from '../../schema/kinds.ts';
import { sure, type Edit } from '../edit.ts';
import { currentId, knownIds, type KnownIds } from '../known-ids.ts';
import { suggester, variantIn, type nearest } from '../nearest.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * Every reference, in front matter or in a link such as `[text](skill:python)`, is the id of an entry.
 *
 * Mended: an id that an entry had before, and one that is right but for capitals, spaces or hyphens. An id that is merely near could
 * be a misspelling of several, or of one that is still to be written.
 */
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
    return files.flatMap(({ file, text, entry, parsed }) => {
      if (!parsed) return [];
      const suggest = suggester();
      const inData = entry ? collectReferences(KINDS[entry.kind].schema, entry.data).map(({ kind, id, path }) => ({ kind, id, anchor: undefined, place: () => parsed.locate(path), edit: (to: string) => editAt(parsed.rangeOf(path), (range) => writeScalar(text.slice(range.start, range.end), to)) })) : [];
      const inBody = file.endsWith('.mdx') ? entryLinks(parsed).map(({ kind, id, anchor, place, address }) => ({ kind, id, anchor, place: () => place, edit: (to: string) => editAt(address, () => entryAddress({ kind, id: to, anchor })) })) : [];
      return [...inData, ...inBody].flatMap(({ kind, id, anchor, place, edit }): Finding[] => {
        if (known[kind].get(id)?.includes(id)) return [];
        const current = currentId(known, kind, id);
        const isOld = known[kind].has(id);
        // Two entries that had the same id before are a matter for `ids`, and a part of the page of an old id one for `anchors`.
        if (isOld && (current === undefined || anchor !== undefined)) return [];
        const [noun] = KINDS[kind].noun;
        const variant = current ?? variantIn(known[kind], id);
        const right = variant === undefined ? undefined : currentId(known, kind, variant);
        const change = right === undefined ? undefined : edit(right);
        const remedy = change ? sure(text, change) : { hint: right === undefined ? hintFor(kind, id, known, suggest) : `write \`${right}\`` };
        // A link to an old id still leads somewhere: readers have it too.
        if (isOld) return [{ file, ...place(), severity: 'warning', message: `the ${noun} "${id}" is called "${current}" now`, ...remedy }];
        return [{ file, ...place(), message: `no ${noun} has the id "${id}"`, ...remedy }];
      });
    });
  },
};

function editAt(range: { start: number; end: number } | undefined, write: (range: { start: number; end: number }) => string): Edit | undefined {
  return range && { ...range, text: write(range) };
}

function hintFor(kind: ReferenceKind, id: string, known: KnownIds, suggest: typeof nearest): string {
  const meant = suggest(id, known[kind].keys());
  if (meant) return `did you mean \`${meant}\`?`;
  const [roadmap, stage] = id.split('/');
  // A command that one copies has nothing in it that a shell could read.
  if (!id.split('/').every((part) => ID_PATTERN.test(part))) return 'an id is lower-case letters and digits, words joined by single hyphens';
  if (kind !== 'stage') return `if it is still to be written: \`npm run new -- ${kind} --id ${id}\``;
  return known.roadmap.has(roadmap ?? '') ? `if it is still to be written: \`npm run new -- stage --roadmap ${roadmap} --id ${stage}\`` : `there is no roadmap "${roadmap}" either`;
}
