import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Nests quotations so deeply that the tree cannot be walked.',
  files: {
    'faqs/evil.mdx': attackPage('>'.repeat(6000)),
  },
  refused: ['content/faqs/evil.mdx:11:61 mdx-syntax:'],
});
