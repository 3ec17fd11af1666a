import { attack } from '../../support/attack-case.ts';

const skill = (more: string) => `title: Stones\nsummary: Which hold.\nverified: 2026-01-31\narea: data\nexplanation: [A flat stone holds.]\n${more}\n`;
/** Lines that no limit of a line's length sees. */
const many = (text: string, times: number) => Array.from({ length: times }, () => text).join('\n');
const steps = (levels: number) => Array.from({ length: levels }, (_, index) => `${' '.repeat(index)}a:`).join('\n');

export default attack({
  tries: 'Nests lists and groups deeper than a program can call itself, or opens what never ends.',
  files: {
    'skills/brackets.yaml': skill(`synonyms: ${'['.repeat(9000)}`),
    'skills/more-brackets.yaml': skill(`synonyms:\n${many('['.repeat(1000), 100)}`),
    'skills/groups.yaml': skill(`synonyms: ${'{a: '.repeat(2400)}`),
    'skills/dashes.yaml': skill(`synonyms:\n  ${'- '.repeat(4900)}`),
    'skills/steps.yaml': skill(steps(450)),
    'skills/questions.yaml': skill(`${'? '.repeat(4900)}`),
    'skills/quotes.yaml': skill(many('"'.repeat(9000), 12)),
    'skills/single-quotes.yaml': skill(many("'".repeat(9000), 12)),
    'skills/colons.yaml': skill(many(': '.repeat(4000), 12)),
    'skills/stars.yaml': skill(many('*a '.repeat(3000), 12)),
    'skills/tags.yaml': skill(many('!a '.repeat(3000), 12)),
    'skills/hashes.yaml': skill(many('#'.repeat(9000), 12)),
    'skills/spaces.yaml': skill(many(' '.repeat(9000), 12)),
    'skills/tabs.yaml': skill(many('\t'.repeat(9000), 12)),
    'skills/bars.yaml': skill(many('|'.repeat(9000), 12)),
    'skills/commas.yaml': skill(`synonyms: [${many(','.repeat(9000), 12)}]`),
    'skills/fences.mdx': many('---', 30_000),
    'faqs/fences.mdx': `---\n${many('---x', 25_000)}\n`,
    'skills/ends.yaml': many('...', 30_000),
  },
  refused: [
    'content/skills/brackets.yaml:6:23 limits: lists and groups stand in each other here',
    'content/skills/more-brackets.yaml:7:13 limits: lists and groups stand in each other here',
    'content/skills/groups.yaml:6:59 limits: lists and groups stand in each other here',
    'content/skills/dashes.yaml:7:27 limits: lists and groups stand in each other here',
    'content/skills/steps.yaml:103:1 limits: lists and groups stand in each other here',
    'content/skills/questions.yaml:6:1 yaml-syntax:',
    'content/skills/quotes.yaml:6:',
    'content/skills/single-quotes.yaml:6:',
    'content/skills/colons.yaml:',
    'content/skills/stars.yaml:6:',
    'content/skills/tags.yaml:6:',
    'content/skills/bars.yaml:6:',
    'content/skills/fences.mdx:1:1 placement:',
    'content/faqs/fences.mdx:1:1 yaml-syntax: the front matter begins here and does not end',
    'content/skills/ends.yaml:1:1 yaml-syntax:',
  ],
});
