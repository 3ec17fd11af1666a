import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Nests lists so deeply that the tree cannot be walked.',
  files: {
    'faqs/evil.mdx': attackPage(`${'- '.repeat(4900)}b`),
  },
  refused: ['content/faqs/evil.mdx:11:'],
});
