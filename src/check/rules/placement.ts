import { posix } from 'node:path';
import { identify } from '../../entries/entry.ts';
import type { SourceFile } from '../../entries/read.ts';
import { fileForm, KIND_NAMES, KINDS } from '../../schema/kinds.ts';
import { LIMITS } from '../../schema/limits.ts';
import { IMAGE } from '../../bodies/policy.ts';
import type { Rule } from '../rule.ts';

const START = { line: 1, column: 1, length: 1 };

/**
 * Every file of `content/` is an entry, a page of the site's own, or a picture beside one of these.
 *
 * Not mended: only the writer knows what a file in a strange place was to be, and others may have linked to it.
 */
export const placement: Rule = {
  id: 'placement',
  description: 'Everything in `content/` is an entry of a kind, with the right extension in the right folder, or a picture beside its page: no links, and no names that begin with a dot.',
  docs: {
    topic: 'files',
    why: 'A file in another place would be on no page, and nobody would notice. A symbolic link could publish any file of the machine that builds the site, and names with a dot before them tell programs what to do.',
    fix: 'Move the file into the folder of its kind, and give it the extension of that kind: `.mdx` where there is text to read, `.yaml` where there is none. A picture lies in the folder of the page that shows it.',
    example: { refused: { file: 'skill/dry-stone-walls.yaml' }, mended: { file: 'skills/dry-stone-walls.yaml' } },
  },
  check: ({ files }) => {
    const folders = new Set(files.filter((source) => isPage(source)).map(({ file }) => posix.dirname(file)));
    return files.flatMap((source) => {
      const { file, identity, page, picture, unread } = source;
      if (unread?.about === 'placement') return [{ file, ...unread }];
      const problem = picture ? problemOfPicture(file, folders) : identity || page ? undefined : problemOf(file);
      return problem ? [{ file, ...START, ...problem }] : [];
    });
  },
};

/** Whether a file has a body, beside which pictures can lie. */
const isPage = ({ file, identity, page }: SourceFile) => file.endsWith('.mdx') && (identity ?? page) !== undefined;

function problemOf(file: string) {
  if (file.split('/')[1] === 'docs') return { message: 'this is no page', hint: 'a page of the site itself is an `.mdx` file' };
  return { message: 'no kind of content has files here', hint: hintFor(file) };
}

function hintFor(file: string): string {
  const [root = '', folder = '', ...rest] = file.split('/');
  const kinds = KIND_NAMES.filter((kind) => KINDS[kind].folder === folder || kind === folder.toLowerCase() || KINDS[kind].folder === folder.toLowerCase());
  const [kind] = kinds;
  if (!kind) return `an entry is one of: ${KIND_NAMES.map(fileForm).join(', ')}`;
  const name = rest.join('/').replace(/\.yml$/, '.yaml').replace(/\.(md|markdown)$/, '.mdx').replace(/\/(\d)-/, '/0$1-');
  const meant = `${KINDS[kind].folder}/${name}`;
  if (identify(meant)) return `move it to ${root}/${meant}`;
  return kinds.map((each) => `the file of a ${KINDS[each].noun[0]} is ${fileForm(each)}`).join(', ');
}

function problemOfPicture(file: string, folders: ReadonlySet<string>) {
  if (/\.svg$/i.test(file)) return { message: 'a picture cannot be SVG, which can run scripts and load from elsewhere', hint: 'save it as PNG or WebP' };
  if (!IMAGE.test(`./${posix.basename(file)}`)) return { message: 'this is no name for a picture', hint: 'name it in letters, digits and hyphens, and end it with `.png`, `.jpg`, `.webp` or `.avif`' };
  if (posix.basename(file).length > LIMITS.id) return { message: `this name has ${posix.basename(file).length} characters`, hint: `at most ${LIMITS.id}` };
  if (!folders.has(posix.dirname(file))) return { message: 'no page in this folder can show a picture', hint: 'put it beside the `.mdx` file that shows it' };
  return undefined;
}
