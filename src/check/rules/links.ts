import type { MdastNode } from 'satteri';
import { nodesOf, parseBody, placeOf, textOf } from '../../entries/body.ts';
import { parseEntryLink } from '../../entries/links.ts';
import { KINDS, type Kind } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

const EMPTY_WORDS = new Set(['here', 'click here', 'this', 'this link', 'link', 'read more', 'more']);

/** A link says where it leads, uses https, and names a page of this site by its entry. */
export const links: Rule = {
  id: 'links',
  description: 'A link says where it leads, uses https, and names a page of this site by its entry.',
  docs: {
    topic: 'text',
    why: 'Links are read without their sentence, in search results and by people who listen. The words alone have to say where a link leads. A page of this site is named by its entry, so that the link stays good when the address changes.',
    fix: 'Write the title of what it leads to between the brackets, `https://` for other sites, and the kind and the id for entries, as in `[walls](skill:dry-stone-walls)`.',
    example: { refused: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'How a wall holds the path is [here](skill:dry-stone-walls).' }, mended: { file: 'faqs/does-a-trail-builder-work-in-winter.mdx', text: 'Read how [dry stone walls](skill:dry-stone-walls) hold the path.' } },
  },
  check: ({ files }) =>
    files.flatMap(({ file, parsed }) => {
      const tree = parsed && file.endsWith('.mdx') ? parseBody(parsed).tree : undefined;
      if (!parsed || !tree) return [];
      return nodesOf(tree).flatMap((node) => problemsOf(node, file).map((found) => ({ file, ...placeOf(node, parsed), ...found })));
    }),
};

function problemsOf(node: MdastNode, file: string): { message: string; hint: string }[] {
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const address = addressProblem(node.url, file);
  const words = node.type === 'link' ? textOf(node).trim() : undefined;
  if (words === undefined) return address;
  if (words === '') return [...address, { message: 'a link without words', hint: 'write what it leads to in the square brackets' }];
  if (EMPTY_WORDS.has(words.toLowerCase())) return [...address, { message: `"${words}" does not say where the link leads`, hint: 'write what it leads to: `[the title of the page](…)`' }];
  return address;
}

function addressProblem(url: string, file: string): { message: string; hint: string }[] {
  if (/^http:/i.test(url)) return [{ message: 'a link outside uses https', hint: `write \`https:${url.slice(5)}\`` }];
  // Whether a part is there is for `anchors` to say.
  if (/^(#|(https|mailto):)/i.test(url) || parseEntryLink(url) || /^[^/?#]*:/.test(url)) return [];
  const entry = entryOf(url);
  if (file.includes('/docs/') && url.startsWith('/') && !entry) return [];
  return [{ message: 'a page of this site is named by its entry', hint: entry ? `write \`${entry}\`` : 'write the kind and the id, such as `skill:python`' }];
}

/** The entry, and the part of its page, that an address such as `/skills/python.html#taught` or `../../skills/python.yaml` means. */
function entryOf(url: string): string | undefined {
  const [, folder, rest = '', part = ''] = /(?:^|\/)(roadmaps|roles|faqs|salaries|skills|resources|projects)\/([^?#]+?)(?:\.(?:html|mdx|yaml))?(?:\?[^#]*)?(#.*)?$/.exec(url) ?? [];
  const kind = (Object.keys(KINDS) as Kind[]).find((each) => KINDS[each].folder === folder);
  if (!kind) return undefined;
  return `${rest.includes('/') ? `stage:${rest.replace(/\/\d\d-/, '/')}` : `${kind}:${rest}`}${part}`;
}
