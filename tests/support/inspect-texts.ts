/** What became of the texts in a document. */
export interface Inspected {
  /** The marks that were found. */
  seen: string[];
  /** What is not as it was written, a sentence each. */
  problems: string[];
}

/** A document, and the texts by their marks. */
interface Marked {
  texts: Record<string, string>;
  markup: string;
  type: DOMParserSupportedType;
}

/**
 * Finds every mark in a document and says where its text does not stand whole and as text. It runs in a browser, whose parsers are those
 * of readers, so it has nothing from outside.
 */
export function inspectTexts({ texts, markup, type }: Marked): Inspected {
  const inspected = new DOMParser().parseFromString(markup, type);
  const seen = new Set<string>();
  const problems: string[] = [];
  // Space is where lines break, what stands between backticks is set as code, and bodies have the quotes of a printed text.
  const bare = (text: string) => text.replace(/[\s`]+/g, '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  // The Mermaid text of a drawing has codes for what means something there.
  const decoded = (text: string) => text.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  const marksIn = (text: string) => (text.match(/zq[0-9a-z]+q/g) ?? []).filter((mark) => mark in texts);
  const tell = (mark: string, where: string) => problems.push(`${where}: ${mark}`);
  /** Whether a text stands whole here, or in what is around it: a drawing has it in several lines. */
  const isWhole = (mark: string, node: Node | null, levels: number): boolean => {
    for (let around = node, level = 0; around && level < levels; around = around.parentNode, level++) {
      const content = around.nodeValue ?? around.textContent ?? '';
      if ([content, decoded(content)].some((each) => bare(each).includes(bare(texts[mark] ?? '')))) return true;
    }
    return false;
  };
  const NAMES = ['id', 'for', 'headers', 'aria-labelledby', 'aria-describedby'];
  const WORDS = ['title', 'alt', 'aria-label', 'content', 'href', 'data-pagefind-filter', 'data-pagefind-meta', 'data-code'];

  const inspectElement = (element: Element) => {
    const name = element.localName;
    if (marksIn(name).length > 0) problems.push(`an element <${name}>`);
    for (const { name: key, value } of element.attributes) {
      const isOdd = key.startsWith('on') || key === 'autofocus' || marksIn(key).length > 0;
      if (isOdd) problems.push(`an attribute ${key} on <${name}>: ${value}`);
      for (const mark of marksIn(value)) {
        seen.add(mark);
        // An anchor is made of the letters of a heading.
        if (NAMES.includes(key) || (key === 'href' && /^[^:/]*#|^#/.test(value))) continue;
        // What looks like an address in Markdown is a link.
        if (key === 'href' && value.startsWith('https://') && isWhole(mark, element, 6)) continue;
        if (!WORDS.includes(key) || !bare(value).includes(bare(texts[mark] ?? ''))) tell(mark, `attribute ${key} of <${name}> is ${value}`);
      }
      if (key === 'href' && /^\s*javascript:/i.test(value)) problems.push(`a link runs ${value}`);
    }
  };

  const inspectText = (node: Node) => {
    const parent = node.parentElement?.localName;
    for (const mark of marksIn(node.nodeValue ?? '')) {
      seen.add(mark);
      if (node.nodeType !== Node.TEXT_NODE) tell(mark, `a comment ${node.nodeValue}`);
      else if (parent === 'script') tell(mark, 'a script');
      else if (parent === 'style') {
        // The one rule with a text in it has nothing else, and the string ends where it should.
        const rule = /^@page \{ @top-left \{ content: "((?:[^"\\<\p{Cc}]|\\["\\]|\\[0-9a-f]+ )*)" \} \}$/u.exec(node.nodeValue ?? '');
        const character = (code: string) => String.fromCodePoint(Number.parseInt(code, 16));
        const read = rule?.[1]?.replace(/\\(?:([0-9a-f]+) |(.))/g, (_, code: string, plain?: string) => plain ?? character(code));
        if (read !== texts[mark]) tell(mark, `a style ${node.nodeValue}`);
      } else if (!isWhole(mark, node, 6)) tell(mark, `in <${parent}> stands ${node.nodeValue}`);
    }
  };

  const error = inspected.querySelector('parsererror');
  if (error) problems.push(`it is not well-formed: ${error.textContent}`);
  const walker = inspected.createTreeWalker(inspected);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) inspectElement(node);
    else inspectText(node);
  }
  return { seen: [...seen], problems };
}
