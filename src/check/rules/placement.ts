import { DOCS } from '../../entries/read.ts';
import { fileForm, KIND_NAMES } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

const START = { line: 1, column: 1, length: 1 };

/** Every file of `content/` is an entry: the right extension in the right folder. */
export const placement: Rule = {
  id: 'placement',
  description: 'Every file in `content/` is an entry of a kind: the right extension in the right folder.',
  docs: {
    topic: 'files',
    why: 'A file in another place would be on no page, and nobody would notice.',
    fix: 'Move the file into the folder of its kind, and give it the extension of that kind: `.mdx` where there is text to read, `.yaml` where there is none.',
    example: { refused: { file: 'skill/dry-stone-walls.yaml' }, mended: { file: 'skills/dry-stone-walls.yaml' } },
  },
  check: ({ files }) =>
    files
      .filter(({ file, identity }) => !identity && !file.includes(`/${DOCS}`))
      .map(({ file }) => ({
        file,
        ...START,
        message: 'no kind of content has files here',
        hint: `an entry is one of: ${KIND_NAMES.map(fileForm).join(', ')}`,
      })),
};
