import { DOCS } from '../../entries/read.ts';
import { fileForm, KIND_NAMES } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

const START = { line: 1, column: 1, length: 1 };

/** Every file of `content/` is an entry: the right extension in the right folder. */
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
        hint: `an entry is one of: ${KIND_NAMES.map(fileForm).join(', ')}`,
      })),
};
