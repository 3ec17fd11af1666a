import { attack } from '../../support/attack-case.ts';

export default attack({
  tries: 'Publishes files of the machine by symbolic links, and keeps whoever opens a pipe waiting.',
  files: {
    'faqs/evil.mdx': { linkTo: '/etc/passwd' },
    'faqs/evil.png': { linkTo: '/etc/hostname' },
    'faqs/page.mdx': { linkTo: '../docs/about.mdx' },
    'skills/loop.yaml': { linkTo: 'loop.yaml' },
    'roadmaps/evil': { linkTo: '../docs' },
    'extra': { linkTo: '/' },
    'skills/pipe.yaml': { pipe: true },
    'faqs/pipe.png': { pipe: true },
    'skills/.#stones.yaml': { linkTo: '../docs/about.mdx' },
    // The mark of an editor, which leads nowhere.
    'skills/.#rocks.yaml': { linkTo: 'walker@village.1234:5678' },
  },
  refused: [
    'content/faqs/evil.mdx:1:1 placement: this is a symbolic link',
    'content/faqs/evil.png:1:1 placement: this is a symbolic link',
    'content/faqs/page.mdx:1:1 placement: this is a symbolic link',
    'content/skills/loop.yaml:1:1 placement: this is a symbolic link',
    'content/roadmaps/evil:1:1 placement: this is a symbolic link',
    'content/extra:1:1 placement: this is a symbolic link',
    'content/skills/pipe.yaml:1:1 placement: this is no file',
    'content/faqs/pipe.png:1:1 placement: this is no file',
    'content/skills/.#stones.yaml:1:1 placement: a name that begins with a dot',
  ],
});
