import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Nests an array of an export so deeply that the parser runs out of stack.',
  files: {
    'faqs/evil.mdx': attackPage(`export const a=${'['.repeat(8000)}`),
  },
  refused: ['content/faqs/evil.mdx:11:1 mdx-syntax: this text '],
});
