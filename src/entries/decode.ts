import { isUtf8 } from 'node:buffer';
import type { SyntaxProblem } from './parse.ts';

const ENCODING = { about: 'characters' } as const;
const HINT = 'save the file as text in UTF-8';

/** The text of a file, or what keeps its bytes from being one. A byte order mark stays in the text. */
export function decode(bytes: Uint8Array): string | SyntaxProblem {
  const zero = bytes.indexOf(0);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { line: 1, column: 1, length: 1, message: 'this file is text in UTF-16', hint: HINT, ...ENCODING };
  if (zero >= 0) return { ...placeIn(bytes, zero), message: 'a zero byte: this is no text, or text in UTF-16', hint: HINT, ...ENCODING };
  if (isUtf8(bytes)) return strict().decode(bytes);
  const at = firstBadByte(bytes);
  return { ...placeIn(bytes, at), message: `the byte ${hex(bytes[at])} is not UTF-8: this file has another encoding`, hint: HINT, ...ENCODING };
}

const strict = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const hex = (byte = 0) => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** The first byte that no character begins or goes on with: all before it is text, found by halves. */
function firstBadByte(bytes: Uint8Array): number {
  // A character that is cut off at the end of a part is none that is wrong.
  const isText = (length: number) => {
    try {
      strict().decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isText(middle)) good = middle;
    else bad = middle;
  }
  // What is before may end in the middle of a character: that began wrong.
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

/** The place of a byte: what stands before it is text. */
function placeIn(bytes: Uint8Array, offset: number): { line: number; column: number; length: 1 } {
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, length: 1 };
}
