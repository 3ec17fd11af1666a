/**
 * Characters that cannot be seen and change what is: control characters, those that turn the direction of writing, with which a line reads
 * otherwise than it runs (CVE-2021-42574, "Trojan Source"), letters that only programs see (U+E0000 and on), and what is no character at
 * all, which XML cannot hold.
 */
export const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\u{e0000}-\u{e007f}]/gu;
