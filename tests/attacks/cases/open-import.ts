import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Ends a body in the middle of an import, where the parser panics.',
  files: {
    'faqs/evil.mdx': attackPage('import "\\').trimEnd(),
  },
  refused: ['content/faqs/evil.mdx:11:1 mdx-syntax: this text makes the parser crash'],
});
