import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { inWords } from './form.ts';

/** Lower-case words joined by single hyphens: the form of every id, file name and anchor. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const ID_HINT = 'lower-case letters and digits, words joined by single hyphens, as in `linear-algebra`';

/** An id of the entry's own or of a part of it, such as a module. */
export const idSchema = z.string().max(LIMITS.id, { error: `an id has at most ${LIMITS.id} characters`, abort: true }).regex(ID_PATTERN, `an id is ${ID_HINT}`).meta(inWords(`an id: ${ID_HINT}`));

/** The kinds that a field can point to. A stage is named by its roadmap and itself: `ml-engineer-2025/foundations`. */
export type ReferenceKind = 'roadmap' | 'stage' | 'role' | 'faq' | 'salary' | 'skill' | 'resource' | 'project';

/** Which schemas are references, and to what: the catalog walks front matter by it to find and check every reference. */
export const references = z.registry<{ kind: ReferenceKind }>();

/**
 * A reference: the id of an entry of `kind`. An id that no entry has fails the build.
 * It stays one with a description: zod's `.describe()` makes a new schema, and registries look up its parents as well.
 */
export function reference(kind: ReferenceKind) {
  const form = kind === 'stage' ? /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/ : ID_PATTERN;
  const example = kind === 'stage' ? '`ml-engineer-2025/foundations`' : ID_HINT;
  // A stage's has its roadmap's before it.
  const schema = z.string().max(kind === 'stage' ? LIMITS.id * 2 + 1 : LIMITS.id, { error: 'no id is so long', abort: true }).regex(form, `the id of a ${kind} is ${example}`);
  references.add(schema, { kind });
  return schema;
}

/** A list of references to one kind, without repeats. */
export function referenceList(kind: ReferenceKind) {
  return z.array(reference(kind)).superRefine((ids, context) => {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: [index], message: `"${id}" stands here twice` });
      seen.add(id);
    }
  });
}

/** The id that a title makes: `ML System Design` is `ml-system-design`, `What is “ETL”?` is `what-is-etl`; `''` where it has no letters. */
export function idFromTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
