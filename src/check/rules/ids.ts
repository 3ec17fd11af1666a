import { ID_PATTERN } from '../../schema/grammar/id.ts';
import { KINDS } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

/** Ids are kebab-case, and no two entries of a kind answer to the same one, aliases included. */
export const ids: Rule = {
  id: 'ids',
  description: 'Ids are lower-case words joined by hyphens, and no two entries of a kind share one, aliases included.',
  docs: {
    topic: 'files',
    why: 'The id is the name of the file, the address of the page, and what other entries write to refer to it. It has one form, so that nobody has to guess it, and it means one entry.',
    fix: 'Rename the file. If its page was on the site before, put the old id under `aliases`: old links and the progress of readers then stay good.',
    example: { refused: { file: 'faqs/Work_in_Winter.mdx' }, mended: { file: 'faqs/work-in-winter.mdx' } },
  },
  check: ({ files }) => {
    const owners = new Map<string, string>();
    const named = files.flatMap((source) => (source.identity ? [{ ...source, identity: source.identity }] : []));
    const malformed = named
      .filter(({ identity }) => !identity.id.split('/').every((part) => ID_PATTERN.test(part)))
      .map(({ file, identity }) => ({ file, line: 1, column: 1, length: 1, message: `"${identity.id}" is not an id`, hint: 'name the file in lower-case letters and digits, words joined by single hyphens' }));
    const clashes = named.flatMap(({ file, identity }) => {
      const key = `${identity.kind} ${identity.id}`;
      const other = owners.get(key);
      owners.set(key, file);
      return other ? [{ file, line: 1, column: 1, length: 1, message: `${other} is the ${KINDS[identity.kind].noun[0]} "${identity.id}" already`, hint: 'rename one of the files' }] : [];
    });
    const aliases = named.flatMap(({ file, identity, entry, parsed }) =>
      (entry?.data.aliases ?? []).flatMap((alias, index) => {
        const parent = identity.kind === 'stage' ? `${identity.id.split('/')[0]}/` : '';
        const key = `${identity.kind} ${parent}${alias}`;
        const other = owners.get(key);
        if (!other) owners.set(key, file);
        return other && parsed ? [{ file, ...parsed.locate(['aliases', index]), message: `"${alias}" is the id of ${other} already`, hint: 'an alias is an id that this entry had before and that no other has now' }] : [];
      }),
    );
    return [...malformed, ...clashes, ...aliases];
  },
};
