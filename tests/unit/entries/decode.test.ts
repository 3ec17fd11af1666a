import { expect, test } from 'vitest';
import { decode } from '../../../src/entries/decode.ts';

const bytes = (...parts: (string | number)[]) => new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))));

test.each(['', 'a', 'Größe 山 😀\n', '\ufeffa', 'a\r\nb', '\u0001'])('%j is text', (text) => {
  expect(decode(bytes(text))).toBe(text);
});

test.each<[string, Uint8Array, object]>([
  ['Latin-1', bytes('title: x\ncaf', 0xe9, '!\n'), { line: 2, column: 4, message: 'the byte 0xE9 is not UTF-8: this file has another encoding' }],
  ['a byte that goes on with nothing', bytes('é😀', 0x80), { line: 1, column: 4, message: expect.stringContaining('0x80') }],
  ['a character that is cut off', bytes('a\n', 0xe2, 0x82), { line: 2, column: 1, message: expect.stringContaining('0xE2') }],
  ['a character that is cut off by another', bytes(0xf0, 0x9f, 'a'), { line: 1, column: 1, message: expect.stringContaining('0xF0') }],
  ['a slash in a long form', bytes('a', 0xc0, 0xaf), { line: 1, column: 2, message: expect.stringContaining('0xC0') }],
  ['half of a character of UTF-16', bytes('a', 0xed, 0xa0, 0x80), { line: 1, column: 2, message: expect.stringContaining('0xED') }],
  ['UTF-16 with its mark', new Uint8Array(Buffer.from('\ufeffa', 'utf16le')), { line: 1, column: 1, message: 'this file is text in UTF-16' }],
  ['UTF-16 without it', new Uint8Array(Buffer.from('a', 'utf16le')), { line: 1, column: 2, message: expect.stringContaining('a zero byte') }],
  ['a zero byte', bytes('a\nb', 0, 'c'), { line: 2, column: 2, message: expect.stringContaining('a zero byte') }],
])('%s is none, and its place is said', (_, data, problem) => {
  expect(decode(data)).toMatchObject({ ...problem, length: 1, hint: 'save the file as text in UTF-8', about: 'characters' });
});

test('the place is found in no more steps for the last byte of a large file than its length has digits', () => {
  const data = new Uint8Array(256 * 1024).fill(0x61);
  data[data.length - 1] = 0xff;
  expect(decode(data)).toMatchObject({ line: 1, column: data.length });
});
