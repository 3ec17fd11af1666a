import { attack } from '../../support/attack-case.ts';

/** Names that are escaped twice on the page, that only look escaped, that are no ASCII, or that mean something elsewhere. */
const LABELS = ['ü', '50%', '%', '%zz', '%C3%BC', '%00', '日本', 'a"b', "a'b", 'a&b', 'constructor', '__proto__', 'top', '_top'];

export default attack({
  tries: 'Ends the build, or leads a link to nowhere, by the names of footnotes.',
  files: {
    // In place of the one that the books have.
    'faqs/how-far.mdx': [
      '---',
      'title: How far is it, says who?',
      'summary: Two hours, says everyone.',
      'verified: 2026-01-31',
      'group: Getting started',
      'source:',
      "  title: The walker's book",
      '  year: 2024',
      '---',
      '',
      `Everyone says so.${LABELS.map((label) => `[^${label}]`).join(' ')}`,
      ...LABELS.flatMap((label, index) => ['', `[^${label}]: Number ${index + 1}.`]),
      '',
    ].join('\n'),
  },
  refused: [],
});
