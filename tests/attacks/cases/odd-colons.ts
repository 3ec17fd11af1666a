import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Puts markup into what looks like a directive, which is no text that it can be turned back to.',
  files: {
    'faqs/odd-colons.mdx': attackPage('At 10:a[~~b~~] and :a[<kbd>x</kbd>], :b[[c](skill:stones)], ::d[*e*] and :::\n\n:::note[a :b[c] d]\n:e[f]\n:::'),
  },
  refused: [],
});
