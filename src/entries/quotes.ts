import type { MdastNode } from 'satteri';

/** What stands between a word and the quote before it: nothing, white space, an opening bracket, a dash, or another opening quote. */
const BEFORE_OPENING = /^$|[\s([{<\-–—/“‘"']$/u;
const QUOTES = /["']/g;

/** What stands within a line: its text is read on from the text before it. In any other node quotes begin anew. */
const INLINE = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'textDirective', 'mdxJsxTextElement']);

/**
 * Writes straight quotes of a tree's prose as curly ones, in place: opening where a word begins, closing elsewhere, so that an apostrophe is
 * a closing one. One with a backslash before it stays. Each quote is looked at once, together with the characters beside it. (The parser
 * has this too, and takes gigabytes for a paragraph of many quotes.)
 */
export function curlQuotes(tree: MdastNode, source: string): void {
  const texts: Text[] = [];
  const flush = () => {
    curl(texts);
    texts.length = 0;
  };
  const visit = (node: MdastNode) => {
    if (node.type === 'text') {
      const { start, end } = node.position ?? {};
      texts.push({ node, value: node.value, kept: escapedQuotes(node.value, source.slice(start?.offset, end?.offset)) });
    }
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

/** A text of a block, or a letter for what stands between texts. */
interface Text {
  value: string;
  node?: { value: string };
  /** Where quotes were written to stay as they are: `\"`. */
  kept?: ReadonlySet<number>;
}

/**
 * The places in a text of quotes that have a backslash before them in its source. Behind what is written otherwise than it
 * reads, such as `&amp;` or `--`, none is looked for.
 */
function escapedQuotes(value: string, source: string): Set<number> {
  const kept = new Set<number>();
  if (!/\\["']/.test(source)) return kept;
  for (let [at, from] = [0, 0]; at < value.length; at++, from++) {
    if (source.charAt(from) === '\\' && source.charAt(from + 1) === value.charAt(at)) {
      from++;
      kept.add(at);
    } else if (source.charAt(from) !== value.charAt(at)) break;
  }
  return kept;
}

/** Curls the quotes of one block's texts, which are read on from one to the next. */
function curl(texts: readonly Text[]): void {
  let before = '';
  for (const [index, text] of texts.entries()) {
    const following = texts[index + 1]?.value.charAt(0) ?? '';
    const { value, node, kept } = text;
    if (node) {
      const last = before;
      node.value = value.replace(QUOTES, (quote, at: number) => {
        if (kept?.has(at)) return quote;
        const previous = at > 0 ? value.charAt(at - 1) : last;
        const next = value.charAt(at + 1) || following;
        const opens = BEFORE_OPENING.test(previous) && next !== '' && !/\s/.test(next);
        if (quote === '"') return opens ? '“' : '”';
        // ’90s is no quotation.
        return opens && !/\d/.test(next) ? '‘' : '’';
      });
    }
    before = (node?.value ?? value).slice(-1) || before;
  }
}
