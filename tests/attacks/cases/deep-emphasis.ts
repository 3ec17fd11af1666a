import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Nests emphasis so deeply that the tree cannot be walked.',
  files: {
    'faqs/evil.mdx': attackPage(`${'*'.repeat(4900)}a${'*'.repeat(4900)}`),
  },
  refused: ['content/faqs/evil.mdx:11:'],
});
