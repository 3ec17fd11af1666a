import type { MdastNode } from 'satteri';

/** What stands between a word and the quote before it: nothing, white space, an opening bracket, a dash, or another opening quote. */
const BEFORE_OPENING = /^$|[\s([{<\-–—/“‘"']$/u;
const SIGNS = /["']|-{2,}|\.{3}/g;

/** What stands within a line: its text is read on from the text before it. In any other node quotes begin anew. */
const INLINE = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'textDirective', 'mdxJsxTextElement']);

/**
 * Writes a tree's prose with the signs of print, in place: straight quotes become curly ones, opening where a word begins and closing elsewhere,
 * so that an apostrophe is a closing one; `--` and `---` become dashes, and three points one sign. What has a backslash before it stays.
 * Each sign is looked at once, together with the characters beside it. (The parser has this too, and takes gigabytes for a paragraph of
 * many signs.)
 */
export function setSigns(tree: MdastNode, source: string): void {
  const texts: Text[] = [];
  const flush = () => {
    set(texts);
    texts.length = 0;
  };
  const visit = (node: MdastNode) => {
    if (node.type === 'text') {
      const { start, end } = node.position ?? {};
      texts.push({ node, value: node.value, kept: escaped(node.value, source.slice(start?.offset, end?.offset)) });
    }
    // Code and pictures stand in the line like a letter.
    else if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'footnoteReference') texts.push({ value: 'x' });
    else if (node.type === 'break') texts.push({ value: '\n' });
    // An address stands as it is.
    else if (node.type === 'link' && source.charAt(node.position?.start.offset ?? 0) !== '[') texts.push({ value: 'x' });
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
  /** Where signs were written to stay as they are: `\"`. */
  kept?: ReadonlySet<number>;
}

const REFERENCE = /&(?:#\d+|#x[\da-f]+|\w+);/iy;

/** The places in a text of signs that were written to stay as they are: with a backslash before them, or as `&quot;`. */
function escaped(value: string, source: string): Set<number> {
  const kept = new Set<number>();
  if (!/\\["'.-]|&/.test(source)) return kept;
  for (let [at, from] = [0, 0]; at < value.length; at++, from++) {
    if (source.charAt(from) === '\\' && source.charAt(from + 1) === value.charAt(at)) {
      from++;
      kept.add(at);
      continue;
    }
    REFERENCE.lastIndex = from;
    const [reference] = REFERENCE.exec(source) ?? [];
    if (reference !== undefined && !value.startsWith(reference, at)) {
      kept.add(at);
      from += reference.length - 1;
      // It may stand for a sign of two units.
      if ((value.codePointAt(at) ?? 0) > 0xffff) at++;
    } else if (source.charAt(from) !== value.charAt(at)) break;
  }
  return kept;
}

/** Sets the signs of one block's texts, which are read on from one to the next. */
function set(texts: readonly Text[]): void {
  let before = '';
  for (const [index, text] of texts.entries()) {
    const following = texts[index + 1]?.value.charAt(0) ?? '';
    const { value, node, kept } = text;
    if (node) {
      const last = before;
      node.value = value.replace(SIGNS, (sign, at: number) => {
        for (let each = at; each < at + sign.length; each++) if (kept?.has(each)) return sign;
        if (sign.startsWith('-')) return dashes(sign.length);
        if (sign.startsWith('.')) return '…';
        const previous = at > 0 ? value.charAt(at - 1) : last;
        const next = value.charAt(at + 1) || following;
        const opens = BEFORE_OPENING.test(previous) && next !== '' && !/\s/.test(next);
        if (sign === '"') return opens ? '“' : '”';
        // ’90s is no quotation.
        return opens && !/\d/.test(next) ? '‘' : '’';
      });
    }
    before = (node?.value ?? value).slice(-1) || before;
  }
}

/** So many hyphens as em and en dashes: `---` is an em dash, `--` an en dash, and longer runs are made of these. */
function dashes(hyphens: number): string {
  if (hyphens % 3 === 0) return '—'.repeat(hyphens / 3);
  if (hyphens % 2 === 0) return '–'.repeat(hyphens / 2);
  return hyphens % 3 === 2 ? `${'—'.repeat((hyphens - 2) / 3)}–` : `${'—'.repeat((hyphens - 4) / 3)}––`;
}
