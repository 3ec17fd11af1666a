import { attack } from '../../support/attack-case.ts';

export default attack({
  tries: 'Writes lines and commands into the report by the names of files and folders.',
  files: {
    'skills/two\n::error ::lines.yaml': 'title: Two\n',
    'two\n\n::stop-commands::x\n/a.yaml': 'title: Two\n',
    'skills/##[add-mask]a.yaml': 'title: Two\n',
    'skills/\u202elmay.yaml': 'title: Two\n',
    'skills/back\\slash.yaml': 'title: Two\n',
    '::error file=x::y': 'title: Two\n',
    'skills/\u001b[2Jclear.yaml': 'title: Two\n',
    [`skills/${'a'.repeat(81)}.yaml`]: 'title: Two\n',
    [`faqs/${'a'.repeat(200)}.png`]: 'no picture',
    'skills/con.yaml': 'title: Two\n',
  },
  refused: [
    'content/skills/two\ufffd::error ::lines.yaml:1:1 placement: this name has characters',
    'content/two\ufffd\ufffd::stop-commands::x\ufffd:1:1 placement: this name has characters',
    'content/skills/#\ufffd[add-mask]a.yaml:1:1 ids:',
    'content/skills/\ufffdlmay.yaml:1:1 placement: this name has characters',
    'content/skills/back\\slash.yaml:1:1 placement: this name has characters',
    'content/::error file=x::y:1:1 placement:',
    'content/skills/\ufffd[2Jclear.yaml:1:1 placement: this name has characters',
    `content/skills/${'a'.repeat(81)}.yaml:1:1 ids: an id of 81 characters`,
    `content/faqs/${'a'.repeat(200)}.png:1:1 placement: this name has 204 characters`,
    'content/skills/con.yaml:1:1 ids: a skill cannot be called "con"',
  ],
});
