import { attack } from '../../support/attack-case.ts';

export default attack({
  tries: 'Brings files that tell programs what to do: git, npm, editors.',
  files: {
    '.gitattributes': '* -text\n',
    '.env': 'SITE_URL=https://evil.example/\n',
    'skills/.gitattributes': '*.yaml working-tree-encoding=UTF-16\n',
    'faqs/.vscode/settings.json': '{}\n',
    'roadmaps/walk/.npmrc': 'ignore-scripts=false\n',
    'docs/.astro/types.d.ts': 'export {};\n',
    'skills/.hidden.yaml': 'title: Hidden\n',
    // What a file manager and an editor leave behind is passed over here, and refused in a pull request.
    'skills/.DS_Store': new Uint8Array([0, 0, 0, 1]),
    'skills/.stones.yaml.swp': 'b0VIM',
  },
  refused: [
    'content/.gitattributes:1:1 placement: a name that begins with a dot',
    'content/.env:1:1 placement: a name that begins with a dot',
    'content/skills/.gitattributes:1:1 placement: a name that begins with a dot',
    'content/faqs/.vscode:1:1 placement: a name that begins with a dot',
    'content/roadmaps/walk/.npmrc:1:1 placement: a name that begins with a dot',
    'content/docs/.astro:1:1 placement: a name that begins with a dot',
    'content/skills/.hidden.yaml:1:1 placement: a name that begins with a dot',
  ],
});
