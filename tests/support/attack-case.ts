/** What a file of an attack is: text, bytes as they are, a symbolic link to somewhere, so many zero bytes, or a pipe into which nobody writes. */
export type AttackFile = string | Uint8Array | { linkTo: string } | { zeros: number } | { pipe: true };

/**
 * Something that a stranger could put into `content/` to run code, to publish what was not meant, or to kill or hang a tool. Each is a file
 * in `tests/attacks/cases/` with the attack as its default export, and that is all there is to adding one.
 */
export interface Attack {
  /** What it tries, in a sentence. */
  tries: string;
  /** The files that it adds to the small fixture site or replaces there, by their paths below `content/`. */
  files: Record<string, AttackFile>;
  /**
   * What the check says of it, each the beginning of a line of its report: `content/faqs/evil.mdx:4:1 characters:`. Empty for an attack that
   * the check accepts because nothing comes of it: it is then built and opened.
   */
  refused: string[];
}

/** Checks the form of an attack. */
export const attack = (definition: Attack): Attack => definition;
