import { attack } from '../../support/attack-case.ts';

const TEXT = 'title: Stones\nsummary: Which hold.\n';

export default attack({
  tries: 'Brings bytes that are no text, so that programs see other letters or none.',
  files: {
    'skills/wide.yaml': new Uint8Array(Buffer.from(`\ufeff${TEXT}`, 'utf16le')),
    'skills/wide-without-mark.yaml': new Uint8Array(Buffer.from(TEXT, 'utf16le')),
    'skills/latin.yaml': new Uint8Array(Buffer.from('title: Caf\u00e9\n', 'latin1')),
    'skills/cut.yaml': new Uint8Array([...Buffer.from(TEXT), 0xe2, 0x82]),
    'skills/long-form.yaml': new Uint8Array([...Buffer.from('title: '), 0xc0, 0xaf, 0x0a]),
    'skills/surrogate.yaml': new Uint8Array([...Buffer.from('title: '), 0xed, 0xa0, 0x80, 0x0a]),
    'skills/zero.yaml': `title: Sto\0nes\n`,
    'faqs/binary.mdx': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff, 0xfe, 0x0a]),
  },
  refused: [
    'content/skills/wide.yaml:1:1 characters: this file is text in UTF-16',
    'content/skills/wide-without-mark.yaml:1:2 characters: a zero byte',
    'content/skills/latin.yaml:1:11 characters: the byte 0xE9 is not UTF-8',
    'content/skills/cut.yaml:3:1 characters: the byte 0xE2 is not UTF-8',
    'content/skills/long-form.yaml:1:8 characters: the byte 0xC0 is not UTF-8',
    'content/skills/surrogate.yaml:1:8 characters: the byte 0xED is not UTF-8',
    'content/skills/zero.yaml:1:11 characters: a zero byte',
    'content/faqs/binary.mdx:1:8 characters: a zero byte',
  ],
});
