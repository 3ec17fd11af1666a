/*
 * Labels come from content that strangers write, and Mermaid's grammars give meaning to words (`section`, `click`), to
 * punctuation (`;`, `#`, `%%`, `:::`) and to HTML. So a label goes into Mermaid's text in disguise: each ASCII punctuation
 * character as a private-use character, after a first one that numbers the label and hides keywords at its start. The
 * drawing is read back in plain.
 */
const DISGUISE = 0xe000;
const NUMBER = 0xe100;
const NUMBERS = 0x800;
const PRIVATE_USE = /[\uE000-\uF8FF]/gu;

/** A label as one line; private-use characters are replaced. */
export function oneLine(label: string): string {
  return label.replace(PRIVATE_USE, '\uFFFD').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/**
 * A label for Mermaid's text that stands for nothing but itself.
 *
 * @param label any text; line breaks become spaces, and private-use characters are replaced.
 * @param number makes labels that are equal differ, so that Mermaid does not take two rows for one.
 */
export function toLiteral(label: string, number = 0): string {
  const disguised = oneLine(label).replace(/[!-/:-@[-`{-~]/g, (character) => String.fromCharCode(DISGUISE + character.charCodeAt(0)));
  return String.fromCharCode(NUMBER + (number % NUMBERS)) + disguised;
}

/** What a reader sees of text that Mermaid drew: the inverse of {@link toLiteral}, with white space as SVG collapses it. */
export function fromLiteral(text: string): string {
  const plain = text.replace(/[\uE000-\uE0FF]/g, (character) => String.fromCharCode(character.charCodeAt(0) - DISGUISE));
  return plain.replace(PRIVATE_USE, '').replace(/\s+/g, ' ').trim();
}

/** Stands in finished drawings for the prefix of their ids. Drawn labels have no private-use characters, so none contains it. */
export const ID_PREFIX = '\uF000';
