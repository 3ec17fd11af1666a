import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Nests quotations so deeply that the tree can be walked and not be written.',
  files: {
    'faqs/evil.mdx': attackPage('>'.repeat(1500)),
  },
  refused: ['content/faqs/evil.mdx:11:61 mdx-syntax:'],
});
