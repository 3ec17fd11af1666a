import { attack } from '../../support/attack-case.ts';
import { attackPage } from '../../support/attacks.ts';

export default attack({
  tries: 'Has code on which the expressions that colour it would take minutes.',
  files: {
    'faqs/slow-colours.mdx': attackPage(
      [['markdown', '~'], ['typescript', 'aA1'], ['php', 'A'], ['cpp', 'a ']]
        .map(([language, sign = '']) => `\`\`\`${language}\n${`${sign.repeat(990 / sign.length)}\n`.repeat(8)}\`\`\``)
        .join('\n\n'),
    ),
  },
  refused: [],
});
