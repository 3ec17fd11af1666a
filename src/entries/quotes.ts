import type { MdastNode } from 'satteri';

/** What stands between a word and the quote before it: nothing, white space, an opening bracket, a dash, or another opening quote. */
const BEFORE_OPENING = /^$|[\s([{<\-–—/“‘"']$/u;
const QUOTES = /["']/g;

/** Blocks in which quotes begin anew, and nodes whose text is no prose. */
const INLINE = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'textDirective', 'mdxJsxTextElement']);

/**
 * Writes straight quotes of a tree's prose as curly ones, in place: opening where a word begins, closing elsewhere, so that an apostrophe is
 * a closing one. Each quote is looked at once, together with the characters beside it. (The parser has this too, and takes gigabytes for a
 * paragraph of many quotes.)
 */
export function curlQuotes(tree: MdastNode): void {
  const texts: { value: string }[] = [];
  const flush = () => {
    curl(texts);
    texts.length = 0;
  };
  const visit = (node: MdastNode) => {
    if (node.type === 'text') texts.push(node);
    // Code and pictures stand in the line like a letter.
    else if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'footnoteReference') texts.push({ value: 'x' });
    else if (node.type === 'break') texts.push({ value: '\n' });
    else if ('children' in node) {
      const isBlock = !INLINE.has(node.type);
      if (isBlock) flush();
      for (const child of node.children as MdastNode[]) visit(child);
      if (isBlock) flush();
    }
  };
  visit(tree);
}

/** @param texts the texts of one block, which are read on from one to the next. */
function curl(texts: { value: string }[]): void {
  let before = '';
  for (const [index, text] of texts.entries()) {
    const following = texts[index + 1]?.value.charAt(0) ?? '';
    const { value } = text;
    if (value.includes('"') || value.includes("'")) {
      const last = before;
      text.value = value.replace(QUOTES, (quote, at: number) => {
        const previous = at > 0 ? value.charAt(at - 1) : last;
        const next = value.charAt(at + 1) || following;
        const opens = BEFORE_OPENING.test(previous) && next !== '' && !/\s/.test(next);
        if (quote === '"') return opens ? '“' : '”';
        // ’90s is no quotation.
        return opens && !/\d/.test(next) ? '‘' : '’';
      });
    }
    before = text.value.slice(-1) || before;
  }
}
