import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Writes a command for GitHub Actions into the log, in the name of a language.',
  files: {
    'faqs/evil.mdx': attackPage('```x&#10;::error::PWNED-9f3a&#10;\n<script>alert(1)</script>\n```\n\n```"><script>alert(1)</script> title="&lt;/figcaption>&lt;script>alert(1)&lt;/script>"\na\n```'),
  },
  refused: ['content/faqs/evil.mdx:'],
});
