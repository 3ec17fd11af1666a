import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Has so many quotes in one paragraph that the parser would take gigabytes.',
  files: {
    'faqs/many-quotes.mdx': attackPage(`${'"'.repeat(5000)}\n`.repeat(8)),
  },
  refused: [],
});
