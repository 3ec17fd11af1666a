import { identify } from '../../entries/entry.ts';
import { DOCS } from '../../entries/read.ts';
import { fileForm, KIND_NAMES, KINDS } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

const START = { line: 1, column: 1, length: 1 };

/**
 * Every file of `content/` is an entry: the right extension in the right folder.
 *
 * Not mended: only the writer knows what a file in a strange place was to be, and others may have linked to it.
 */
export const placement: Rule = {
  id: 'placement',
  description: 'Every file in `content/` is an entry of a kind: the right extension in the right folder.',
  check: ({ files }) =>
    files
      .filter(({ file, identity }) => !identity && !file.includes(`/${DOCS}`))
      .map(({ file }) => ({
        file,
        ...START,
        message: 'no kind of content has files here',
        hint: hintFor(file),
      })),
};

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
