import type { MdastNode } from 'satteri';
import { nodesOf, parseBody, placeOf, textOf } from '../../entries/body.ts';
import { addressOf, parseEntryLink } from '../../entries/links.ts';
import type { ParsedFile } from '../../entries/parse.ts';
import { KINDS, type Kind } from '../../schema/kinds.ts';
import { sure } from '../edit.ts';
import { currentId, knownIds, type KnownIds } from '../known-ids.ts';
import { nearest, variantOf } from '../nearest.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

const EMPTY_WORDS = new Set(['here', 'click here', 'this', 'this link', 'link', 'read more', 'more']);

/**
 * A link says where it leads, uses https, and names a page of this site by its entry.
 *
 * Mended: the address of a page of this site, if its entry exists, and a part of the page that is right but for capitals. Whether a
 * site answers at https, and what a link should say, nobody knows from here.
 */
export const links: Rule = {
  id: 'links',
  description: 'A link says where it leads, uses https, and names a page of this site by its entry.',
  check: ({ files }) => {
    let ids: KnownIds | undefined;
    const known = () => (ids ??= knownIds(files));
    return files.flatMap((source) => {
      const { file, parsed } = source;
      const tree = parsed && file.endsWith('.mdx') ? parseBody(parsed).tree : undefined;
      if (!parsed || !tree) return [];
      const anchors = new Set([...nodesOf(tree)].flatMap((node) => (node.type === 'heading' ? slug(textOf(node)) : [])));
      return [...nodesOf(tree)].flatMap((node) => problemsOf(node, { source, parsed, anchors, known }).map((found) => ({ file, ...placeOf(node, parsed), ...found })));
    });
  },
};

interface Page {
  source: CheckContext['files'][number];
  parsed: ParsedFile;
  /** The parts that its body has. */
  anchors: Set<string>;
  known: () => KnownIds;
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

function addressProblem(node: MdastNode & { url: string }, { source: { file, text }, parsed, anchors, known }: Page): Said[] {
  const { url } = node;
  const write = (to: string) => {
    const range = addressOf(node, parsed);
    return range ? sure(text, { ...range, text: to }) : { hint: `write \`${to}\`` };
  };
  if (/^http:/i.test(url)) return [{ message: 'a link outside uses https', hint: `write \`https:${url.slice(5)}\` if the site answers there` }];
  if (url.startsWith('#')) {
    // Sections that a page makes of its front matter can be linked to as well; they are not in the body, so only docs are sure.
    if (!file.includes('/docs/') || anchors.has(url.slice(1))) return [];
    const message = `this page has no part "${url.slice(1)}"`;
    const variant = variantOf(url.slice(1), anchors);
    if (variant !== undefined) return [{ message, ...write(`#${variant}`) }];
    const meant = nearest(url.slice(1), anchors);
    return [{ message, hint: meant ? `did you mean \`#${meant}\`?` : `its parts are: ${[...anchors].map((anchor) => `#${anchor}`).join(', ')}` }];
  }
  if (/^(https|mailto):/i.test(url) || parseEntryLink(url) || /^[^/?#]*:/.test(url)) return [];
  const entry = entryOf(url);
  if (file.includes('/docs/') && url.startsWith('/') && !entry) return [];
  const message = 'a page of this site is named by its entry';
  if (!entry) return [{ message, hint: 'write the kind and the id, such as `skill:python`' }];
  const id = currentId(known(), entry.kind, entry.id);
  // An entry's link has no place for a part of the page: which of the two to give up is the writer's to say.
  if (id === undefined || /[?#]/.test(url)) return [{ message, hint: `write \`${entry.kind}:${id ?? entry.id}\`` }];
  return [{ message, ...write(`${entry.kind}:${id}`) }];
}

/** The entry that an address such as `/skills/python.html` or `../../skills/python.yaml` means. */
function entryOf(url: string): { kind: Kind; id: string } | undefined {
  const [, folder, rest = ''] = /(?:^|\/)(roadmaps|roles|faqs|salaries|skills|resources|projects)\/([^?#]+?)(?:\.(?:html|mdx|yaml))?(?:[?#].*)?$/.exec(url) ?? [];
  const kind = (Object.keys(KINDS) as Kind[]).find((each) => KINDS[each].folder === folder);
  if (!kind) return undefined;
  const [roadmap = '', file] = rest.split('/');
  if (file === undefined) return { kind, id: rest };
  return file === 'roadmap' ? { kind, id: roadmap } : { kind: 'stage', id: rest.replace(/\/\d\d-/, '/') };
}

/** The anchor that the build gives a heading (github-slugger's form). */
const slug = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
