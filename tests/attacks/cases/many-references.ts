import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Writes so many signs as references in one paragraph that the parser would take gigabytes.',
  files: {
    'faqs/evil.mdx': attackPage(`${'&lt;'.repeat(2000)}\n`.repeat(30)),
    'faqs/dashes.mdx': attackPage(`${'a-- '.repeat(2000)}\n`.repeat(25)),
  },
  refused: ['content/faqs/evil.mdx:11:1 mdx-syntax: this text has more than 5000 signs'],
});
