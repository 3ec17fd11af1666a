import { FIXED_PAGES } from '../../catalog/urls.ts';
import type { Place } from '../../entries/parse.ts';
import type { SourceFile } from '../../entries/read.ts';
import { idFromTitle, ID_PATTERN } from '../../schema/grammar/id.ts';
import { KINDS, type Kind } from '../../schema/kinds.ts';
import { LIMITS } from '../../schema/limits.ts';
import { reservedFor, reservedForPages } from '../../schema/reserved.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

/**
 * Ids are kebab-case, and no two entries of a kind answer to the same one, aliases included.
 *
 * Not mended: an id is the name of a file, and which of two entries keeps it is a choice.
 */
export const ids: Rule = {
  id: 'ids',
  description: `Ids are lower-case words joined by hyphens, of at most ${LIMITS.id} characters; no two entries of a kind share one, aliases included, and none is that of a page or book of the site itself.`,
  docs: {
    topic: 'files',
    why: 'The id is the name of the file, the address of the page, and what other entries write to refer to it. It has one form, so that nobody has to guess it, and it means one entry.',
    fix: 'Rename the file. If its page was on the site before, put the old id under `aliases`: old links and the progress of readers then stay good.',
    example: { refused: { file: 'faqs/Work_in_Winter.mdx' }, mended: { file: 'faqs/work-in-winter.mdx' } },
  },
  check: ({ files }) => {
    const own = files.flatMap((source) => [...malformed(source), ...reserved(source)]);
    return [...own, ...[...claimsOn(files).values()].flatMap((claims) => claims.slice(1).map((claim) => contested(claim, claims)))];
  },
};

function malformed({ file, identity }: SourceFile): Finding[] {
  if (!identity) return [];
  const parts = identity.id.split('/');
  const long = parts.find((part) => part.length > LIMITS.id);
  if (long !== undefined) return [{ file, ...START, message: `an id of ${long.length} characters`, hint: `at most ${LIMITS.id}: say the rest in the title` }];
  return parts.every((part) => ID_PATTERN.test(part)) ? [] : [{ file, ...START, message: `"${identity.id}" is not an id`, hint: renaming(file, identity.id) }];
}

const PAGES = FIXED_PAGES.map((address) => address.slice(1).replace(/\.html$/, ''));
const FOLDERS = Object.values(KINDS).map(({ folder }) => folder);
const RENAME = 'name it otherwise';

/** Ids and aliases that the site itself has. */
function reserved({ file, identity, page, entry, parsed }: SourceFile): Finding[] {
  if (page) {
    const why = reservedForPages(page.id, PAGES, FOLDERS);
    return why === undefined ? [] : [{ file, ...START, message: `a page cannot be called "${page.id}": ${why}`, hint: RENAME }];
  }
  if (!identity) return [];
  const [noun] = KINDS[identity.kind].noun;
  const found = (id: string, place: () => Place): Finding[] => {
    const why = reservedFor(identity.kind, id);
    return why === undefined ? [] : [{ file, ...place(), message: `a ${noun} cannot be called "${id}": ${why}`, hint: RENAME }];
  };
  return [...found(identity.id.split('/').at(-1) ?? '', () => START), ...(entry?.data.aliases ?? []).flatMap((alias, index) => found(alias, () => parsed?.locate(['aliases', index]) ?? START))];
}

const START: Place = { line: 1, column: 1, length: 1 };

/** An entry that answers to a name. */
interface Claim {
  file: string;
  kind: Kind;
  name: string;
  /** Where it says so, if the name is an alias. */
  alias?: () => Place;
}

/** Who answers to a name: first those that have it as their id, then those that had it before, in the order of the files. */
function claimsOn(files: CheckContext['files']): Map<string, Claim[]> {
  const named = files.flatMap(({ file, identity, entry, parsed }) => (identity ? [{ file, kind: identity.kind, name: identity.id, aliases: entry?.data.aliases ?? [], parsed }] : []));
  const aliased = named.flatMap(({ file, kind, name, aliases, parsed }) =>
    aliases.map((alias, index) => ({ file, kind, name: kind === 'stage' ? `${name.split('/')[0]}/${alias}` : alias, alias: () => parsed?.locate(['aliases', index]) ?? START })),
  );
  return Map.groupBy<string, Claim>([...named.map(({ file, kind, name }) => ({ file, kind, name })), ...aliased], ({ kind, name }) => `${kind} ${name}`);
}

/** How many of those that have the same name are looked at. */
const NAMED = 5;

/** A claim on a name that others have, with all of them. */
function contested({ file, kind, name, alias }: Claim, claims: readonly Claim[]): Finding {
  const [noun] = KINDS[kind].noun;
  // A few of them say enough, and of thousands each would name all.
  const others = (of: readonly Claim[]) => [...new Set(of.slice(0, NAMED).map((claim) => claim.file))].filter((other) => other !== file);
  if (!alias) {
    const rivals = others(claims.slice(0, NAMED).filter((claim) => !claim.alias));
    return { file, ...START, message: `${listed(rivals)} ${rivals.length > 1 ? 'are' : 'is'} the ${noun} "${name}" too`, hint: 'give each of these files a name of its own' };
  }
  const rivals = others(claims);
  const own = name.split('/').at(-1);
  if (rivals.length === 0) return { file, ...alias(), message: `this entry answers to "${own}" already`, hint: 'remove it from `aliases`' };
  return { file, ...alias(), message: `${listed(rivals)} ${rivals.length > 1 ? 'answer' : 'answers'} to "${own}" too`, hint: 'an alias is an id that this entry had before and that no other has or had' };
}

const listed = (files: readonly string[]) => (files.length > 1 ? `${files.slice(0, -1).join(', ')} and ${files.at(-1)}` : (files[0] ?? ''));

/** What to call the file, or the folder of a roadmap. */
function renaming(file: string, id: string): string {
  const path = file.split('/');
  const part = id.split('/').find((each) => !ID_PATTERN.test(each)) ?? id;
  const at = path.findLastIndex((each) => each.includes(part));
  const right = idFromTitle(part);
  if (right === '' || at < 0) return 'name the file in lower-case letters and digits, words joined by single hyphens';
  return `rename ${path.slice(0, at + 1).join('/')} to \`${path[at]?.replace(part, right)}\``;
}
