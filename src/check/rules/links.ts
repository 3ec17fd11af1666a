import type { MdastNode } from 'satteri';
import { nodesOf, parseBody, placeOf, textOf } from '../../entries/body.ts';
import { addressOf, entryAddress, parseEntryLink, type EntryLink } from '../../entries/links.ts';
import type { ParsedFile } from '../../entries/parse.ts';
import { KINDS, type Kind } from '../../schema/kinds.ts';
import { sure } from '../edit.ts';
import { suggester, type nearest } from '../nearest.ts';
import { sitePages, type SitePages } from '../site-pages.ts';
import { currentId, knownIds, type KnownIds } from '../known-ids.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

const EMPTY_WORDS = new Set(['here', 'click here', 'this', 'this link', 'link', 'read more', 'more']);

/**
 * A link says where it leads, uses https, and names a page of this site by its entry.
 *
 * Mended: the address of a page of this site, if its entry exists. Whether a site answers at https, and what a link should say, nobody
 * knows from here.
 */
export const links: Rule = {
  id: 'links',
  description: 'A link says where it leads, uses https, and names a page of this site by its entry.',
  docs: {
    topic: 'text',
    why: 'Links are read without their sentence, in search results and by people who listen. The words alone have to say where a link leads. A page of this site is named by its entry, so that the link stays good when the address changes.',
    fix: 'Write the title of what it leads to between the brackets, `https://` for other sites, and the kind and the id for entries, as in `[walls](skill:dry-stone-walls)`.',
    example: { refused: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'How a wall holds the path is [here](skill:dry-stone-walls).' }, mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'Read how [dry stone walls](skill:dry-stone-walls) hold the path.' } },
  },
  check: ({ files }) => {
    let ids: KnownIds | undefined;
    const known = () => (ids ??= knownIds(files));
    const pages = sitePages(files);
    return files.flatMap((source) => {
      const { file, parsed } = source;
      const tree = parsed && file.endsWith('.mdx') ? parseBody(parsed).tree : undefined;
      if (!parsed || !tree) return [];
      const suggest = suggester();
      return nodesOf(tree).flatMap((node) => problemsOf(node, { source, parsed, known, pages, suggest }).map((found) => ({ file, ...placeOf(node, parsed), ...found })));
    });
  },
};

interface Page {
  source: CheckContext['files'][number];
  parsed: ParsedFile;
  known: () => KnownIds;
  pages: SitePages;
  suggest: typeof nearest;
}

type Said = Pick<Finding, 'message' | 'hint' | 'fix'>;

function problemsOf(node: MdastNode, page: Page): Said[] {
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const address = addressProblem(node, page);
  const words = node.type === 'link' ? textOf(node).trim() : undefined;
  if (words === undefined) return address;
  if (words === '') return [...address, { message: 'a link without words', hint: 'write what it leads to in the square brackets' }];
  if (EMPTY_WORDS.has(words.toLowerCase())) return [...address, { message: `"${words}" does not say where the link leads`, hint: `write what it leads to: \`[the title of the page](${node.url})\`` }];
  return address;
}

function addressProblem(node: MdastNode & { url: string }, { source: { page, text }, parsed, known, pages, suggest }: Page): Said[] {
  const { url } = node;
  const write = (to: string) => {
    const range = addressOf(node, parsed);
    return range ? sure(text, { ...range, text: to }) : { hint: `write \`${to}\`` };
  };
  if (/^http:/i.test(url)) return [{ message: 'a link outside uses https', hint: `write \`https:${url.slice(5)}\` if the site answers there` }];
  // Whether a part is there is for `anchors` to say.
  if (/^(#|(https|mailto):)/i.test(url) || parseEntryLink(url) || /^[^/?#]*:/.test(url)) return [];
  const entry = entryOf(url);
  const [address = ''] = url.split('#', 1);
  if (page && url.startsWith('/') && !entry) {
    if (pages.has(address)) return [];
    const meant = suggest(address, pages.keys());
    return [{ message: `there is no page "${address}"`, hint: meant ? `did you mean \`${meant}\`?` : `the pages that are no entries: ${[...pages.keys()].slice(0, NAMED).join(', ')}` }];
  }
  const message = 'a page of this site is named by its entry';
  if (!entry) return [{ message, hint: 'write the kind and the id, such as `skill:python`' }];
  const id = currentId(known(), entry.kind, entry.id);
  const named = entryAddress({ ...entry, id: id ?? entry.id });
  // What a question mark adds is for the writer to give up.
  return [{ message, ...(id === undefined || url.includes('?') ? { hint: `write \`${named}\`` } : write(named)) }];
}

/** The kinds by the folders of their pages. Stages live under their roadmap's. */
const FOLDERS = new Map((Object.keys(KINDS) as Kind[]).filter((kind) => kind !== 'stage').map((kind) => [KINDS[kind].folder as string, kind]));

/** More pages are not named. */
const NAMED = 12;

/** The entry, and the part of its page, that an address such as `/skills/python.html#taught` or `../../skills/python.yaml` means. */
function entryOf(url: string): EntryLink | undefined {
  const [whole = '', anchor] = url.split(/#(.*)/s);
  const [path = ''] = whole.split('?', 1);
  const parts = path.split('/');
  const at = parts.findIndex((part) => FOLDERS.has(part));
  const kind = FOLDERS.get(parts[at] ?? '');
  const [first = '', second] = parts.slice(at + 1).map((part, index, rest) => (index === rest.length - 1 ? part.replace(/\.(html|mdx|yaml)$/, '') : part));
  if (!kind || first === '') return undefined;
  if (second === undefined) return { kind, id: first, anchor };
  return second === 'roadmap' ? { kind, id: first, anchor } : { kind: 'stage', id: `${first}/${second.replace(/^\d\d-/, '')}`, anchor };
}
