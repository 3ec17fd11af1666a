import { attack } from '../../support/attack-case.ts';

const COMMAND = '##[add-mask]a ::error ::b';

export default attack({
  tries: 'Gets the report to say commands of GitHub Actions, and signs that rule a terminal.',
  files: {
    'skills/value.yaml': `title: "a\\n${COMMAND}"\nsummary: "a\\n::error::b"\narea: "${COMMAND}"\nverified: "\\n::error::b"\n`,
    'skills/key.yaml': `"a\\n::error::b": 1\n"${COMMAND}": 2\n`,
    'skills/frame.yaml': `  ::error::b: [\n##[error]c\n\t##[error]: [\n`,
    'skills/return.yaml': 'title: a\r::error::b\r##[error]c\n',
    'skills/separator.yaml': 'title: a\u2028::error::b\u0085::error::c\n',
    'skills/terminal.yaml': 'title: \u001b]0;evil\u0007\u009b2J\n',
    'faqs/body.mdx': `---\ntitle: How far is it?\nsummary: Two hours.\nverified: 2026-01-31\ngroup: Career\nsource: { title: A diary, year: 2024 }\n---\n\n[a](::error::b) [b](<skill:a&#10;::error::b>) ![c](##[error]) :::##[error]\n\n<b c="##[error]">\n::error::d\n\n# ##[error]e\n`,
  },
  refused: [
    'content/skills/value.yaml:',
    'content/skills/key.yaml:',
    'content/skills/frame.yaml:',
    'content/skills/return.yaml:1:9 characters:',
    'content/skills/separator.yaml:1:9 characters:',
    'content/skills/terminal.yaml:1:8 characters:',
    'content/faqs/body.mdx:',
  ],
});
