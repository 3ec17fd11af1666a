import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Opens so many braces that the parser looks for their ends for minutes.',
  files: {
    'faqs/evil.mdx': attackPage(`${'{'.repeat(5000)}\n`.repeat(20)),
  },
  refused: ['content/faqs/evil.mdx:11:1 mdx-syntax: this text '],
});
