import type { Catalog } from '../../catalog/catalog.ts';
import { sectionsOf } from '../../catalog/sections.ts';
import { headingAnchors } from '../../entries/anchors.ts';
import { nodesOf, parseBody, placeOf, textOf } from '../../entries/body.ts';
import { addressOf, entryAddress, parseEntryLink } from '../../entries/links.ts';
import type { SourceFile } from '../../entries/read.ts';
import { KINDS } from '../../schema/kinds.ts';
import { sure } from '../edit.ts';
import { suggester, variantIn, type nearest } from '../nearest.ts';
import { sitePages } from '../site-pages.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A link to a part of a page leads to one that is there, and no two parts of a page have the same anchor.
 *
 * Mended: an anchor that is right but for capitals, and the old id of the page. Which of two parts gets another name is for a person to say.
 */
export const anchors: Rule = {
  id: 'anchors',
  description: 'A link to a part of a page leads to a part that is there, and no two parts of a page have the same anchor.',
  docs: {
    topic: 'text',
    why: 'A link to a part that is not there leads to the top of the page, and the reader looks for the part in vain. Where two parts have one anchor, a link finds the first only.',
    fix: 'Write the anchor of a part that is there: the message names the nearest one, or all. The anchor of a heading is its words in small letters with hyphens between; that of a module is its id.',
    example: {
      refused: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'See [why stones move](#forst).\n\n## Frost\n\nFrost lifts stones.' },
      mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'See [why stones move](#frost).\n\n## Frost\n\nFrost lifts stones.' },
    },
  },
  check: ({ files, catalog, rules }) => {
    const pages = sitePages(files);
    const known = new Map<SourceFile, Set<string> | undefined>();
    const partsOf = (source: SourceFile) => {
      if (!known.has(source)) known.set(source, findParts(source, catalog));
      return known.get(source);
    };
    const byFile = new Map(files.map((source) => [source.file, source]));
    const deadLinks = (source: SourceFile) => {
      const tree = treeOf(source);
      if (!source.parsed || !tree) return [];
      const { file, parsed } = source;
      const suggest = suggester();
      return nodesOf(tree).flatMap((node) => {
        if ((node.type !== 'link' && node.type !== 'definition') || !node.url.includes('#')) return [];
        const range = addressOf(node, parsed);
        const write = (to: string) => (range ? sure(source.text, { ...range, text: to }) : { hint: `write \`${to}\`` });
        const problem = problemOf(node.url, source, { write, suggest });
        return problem ? [{ file, ...placeOf(node, parsed), ...problem }] : [];
      });
    };
    const problemOf = (url: string, source: SourceFile, help: Help) => {
      const { write } = help;
      if (url.startsWith('#')) return missing('this page', '', url.slice(1), partsOf(source), help);
      const [address = '', part = ''] = url.split(/#(.*)/s);
      // A page that is not there is for `links` to name.
      if (pages.has(address)) {
        const page = pages.get(address);
        return missing(`the page "${address}"`, address, part, page ? partsOf(page) : new Set(address === RULES_PAGE ? rules : []), help);
      }
      const link = parseEntryLink(url);
      const entry = link && catalog.find(link.kind, link.id);
      const target = entry && byFile.get(entry.file);
      // Of an entry that is not there, or has problems of its own, other rules speak.
      if (link?.anchor === undefined || !entry || !target) return undefined;
      // The page of an old id only leads on, and forgets to which part.
      if (entry.id !== link.id) return { message: 'a link to a part of a page needs the id that its entry has now', ...write(entryAddress({ ...link, id: entry.id })) };
      return missing(`the page of the ${KINDS[link.kind].noun[0]} "${link.id}"`, `${link.kind}:${link.id}`, link.anchor, partsOf(target), help);
    };
    return files.flatMap((source) => [...clashes(source, catalog), ...deadLinks(source)]);
  },
};

/** The page that explains the rules, each under its id. */
const RULES_PAGE = '/contribute/rules.html';

interface Help {
  write: Write;
  suggest: typeof nearest;
}

/** More parts of a page are not named. */
const NAMED = 20;

/** The part of a problem that says what to write as the address of the link. */
type Write = (to: string) => Pick<Finding, 'hint' | 'fix'>;

function missing(page: string, address: string, anchor: string, parts: ReadonlySet<string> | undefined, { write, suggest }: Help) {
  if (!parts || parts.has(anchor)) return undefined;
  const variant = variantIn(parts, anchor);
  if (variant !== undefined) return { message: `${page} has no part "${anchor}"`, ...write(`${address}#${variant}`) };
  const meant = anchor === '' ? undefined : suggest(anchor, parts);
  const all = parts.size > 0 ? `its parts are: ${[...parts].slice(0, NAMED).map((part) => `#${part}`).join(', ')}${parts.size > NAMED ? ' …' : ''}` : 'it has none: link to the page as a whole';
  return { message: `${page} has no part "${anchor}"`, hint: meant ? `did you mean \`${address}#${meant}\`?` : all };
}

const treeOf = ({ file, parsed }: SourceFile) => (parsed && file.endsWith('.mdx') ? parseBody(parsed).tree : undefined);

const modulesOf = ({ entry }: SourceFile) => (entry?.kind === 'stage' ? entry.data.modules.map(({ id }) => id) : []);

/** The anchors of a file's page; undefined if the file has problems because of which they cannot be known. */
function findParts(source: SourceFile, catalog: Catalog): Set<string> | undefined {
  const { entry, identity, file } = source;
  const tree = treeOf(source);
  if ((identity && !entry) || (file.endsWith('.mdx') && !tree)) return undefined;
  return new Set([...(entry ? sectionsOf(catalog, entry) : []), ...modulesOf(source), ...(tree ? headingAnchors(tree).map(({ anchor }) => anchor) : [])]);
}

/** Modules and headings whose anchor is taken by a part that the page makes of its fields. */
function clashes(source: SourceFile, catalog: Catalog) {
  const { entry, parsed, file } = source;
  const tree = treeOf(source);
  const modules = modulesOf(source);
  const headings = tree ? headingAnchors(tree) : [];
  if (!entry || !parsed || modules.length + headings.length === 0) return [];
  const sections = new Set(sectionsOf(catalog, entry));
  const ids = new Set(modules);
  return [
    ...modules.flatMap((id, index) => (sections.has(id) ? [{ file, ...parsed.locate(['modules', index, 'id']), message: `this page has a section "${id}" already`, hint: 'give the module another id' }] : [])),
    ...headings
      .filter(({ anchor }) => sections.has(anchor) || ids.has(anchor))
      .map(({ heading, anchor }) => ({ file, ...placeOf(heading, parsed), message: `this page has a part "${anchor}" already, made of its fields`, hint: `say in the heading what tells it from the other: \`${'#'.repeat(heading.depth)} ${textOf(heading)} …\`` })),
  ];
}
