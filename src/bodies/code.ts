import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { all, createLowlight } from 'lowlight';

/** A code sample as it stands in a body or on a page of the guide. */
export interface CodeSample {
  code: string;
  /** As the writer says it: `python`, `bash`, `text`. */
  language: string;
  /** What stands above it: the name of a file. Its language stands there otherwise. */
  title?: string | undefined;
  /** Long lines go on below, where they would scroll. */
  wrap?: boolean;
}

/**
 * The longest code that is coloured, a block and a body, in characters: the colours come from regular expressions, and some of them take the
 * square of the length of a text that was made for it. The longest sample of today has 1,600.
 */
const LONGEST = { block: 8_000, body: 32_000, line: 1_000 };

const lowlight = createLowlight(all);
// MDX is Markdown here, and what is no language has no colours.
lowlight.registerAlias({ markdown: ['mdx'] });

/** Names of languages that are written otherwise than with a capital. */
const NAMES: Record<string, string> = {
  css: 'CSS', html: 'HTML', javascript: 'JavaScript', json: 'JSON', mdx: 'MDX', php: 'PHP', sql: 'SQL', toml: 'TOML', typescript: 'TypeScript', xml: 'XML', yaml: 'YAML',
};
/** Languages that are none: their code has no name above it. What is no name of a language is none either. */
const isPlain = (language: string): boolean => ['text', 'plaintext', 'txt'].includes(language) || !/^[\w+#.-]{1,30}$/.test(language);

/** Sets code samples, and counts how much of a body is coloured. */
export function codeSetter(): (sample: CodeSample) => ElementContent {
  let left = LONGEST.body;
  return ({ code, language, title, wrap = false }) => {
    const isShort = code.length <= Math.min(LONGEST.block, left) && code.split('\n').every((line) => line.length <= LONGEST.line);
    const coloured = isShort && lowlight.registered(language);
    if (coloured) left -= code.length;
    const content = coloured ? lowlight.highlight(language, code).children.flatMap((node) => (node.type === 'doctype' ? [] : [node])) : [];
    const name = title ?? nameOf(language);
    return h('figure', { className: ['wm-code', ...(wrap ? ['wm-code-wrap'] : [])] }, [
      ...(name === '' ? [] : [h('figcaption', title === undefined ? { dataPagefindIgnore: '' } : { className: ['wm-code-file'] }, name)]),
      // Whoever has no mouse scrolls it once it has the focus.
      h('pre', { tabIndex: 0, ...(isPlain(language) ? {} : { dataLanguage: language }) }, h('code', coloured ? content : code)),
    ]);
  };
}

function nameOf(language: string): string {
  if (isPlain(language)) return '';
  return NAMES[language] ?? language.charAt(0).toUpperCase() + language.slice(1);
}
