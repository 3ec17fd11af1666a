import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './astro-build.ts';

/** Where our code lies. */
const FOLDERS = ['src', 'scripts'];
const CODE = /\.(ts|mjs|js|astro)$/;

/** Names through which text becomes markup, code or CSS without an escaper, or goes around one. */
const NAMES = new RegExp(
  `\\b(?:${[
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'parseFromString', 'srcdoc'],
    ...['cssText', 'insertRule', 'replaceSync', 'eval', 'Function', 'allowDangerousHtml', 'allowDangerousXml'],
  ].join('|')})$`,
);
/** What makes an attribute or an element of an Astro component unescaped, code or CSS. */
const DIRECTIVES = /\bset:(?:html|text)=(?:\{[^}]*\}|"[^"]*")|\bis:raw\b|\bdefine:vars=|<script\b[^>]*>|\bstyle=\{`[^`]*`\}/g;
/** The beginning or the end of a tag, of an attribute, of a comment or of a rule of CSS in a text with a value in it. */
const MARKUP = /<(?:[a-z/!?]|\$\{\})|\/>|="\$\{\}"|url\(|@(?:page|import)\b/i;
/** The folders that write pages and what lies beside them: JSON there may come into a script. */
const WRITERS = /^src\/(?:bodies|components|editions|escape|integrations|pages|site)\//;

/** Every place in the code through which raw markup could enter: `src/a.ts: innerHTML = svg`; `×2` for what stands there twice. */
export function rawMarkup(): string[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile() && CODE.test(item.name))
    .map((item) => join(item.parentPath, item.name).slice(ROOT.length).replaceAll('\\', '/').replace(/^\//, ''));
  const found = [...files, 'astro.config.mjs'].sort().flatMap((file) => placesIn(file, readFileSync(join(ROOT, file), 'utf8')));
  const counted = found.filter((place) => WRITERS.test(place) || !place.includes(': JSON.stringify('));
  const counts = Map.groupBy(counted, (place) => place);
  return [...counts].map(([place, { length }]) => (length > 1 ? `${place} ×${length}` : place));
}

/** The places in one file. */
export function placesIn(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return inCode(text).map((place) => `${file}: ${place}`);
  const [, front = '', template = ''] = /^(?:---\n([\s\S]*?)\n---)?([\s\S]*)$/.exec(text) ?? [];
  // Styles and scripts that are written there are no texts of anyone.
  const markup = template.replace(/<style[\s\S]*?<\/style>/g, '');
  const scripts = [...markup.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  const directives = [...markup.matchAll(DIRECTIVES)].map(([place]) => short(place));
  return [...inCode(front), ...scripts.flatMap(inCode), ...directives].map((place) => `${file}: ${place}`);
}

/** A place in a line: enough of it to be told from the others of its file. */
const short = (place: string): string => place.replace(/\s+/g, ' ').slice(0, 64).trim();

function inCode(text: string): string[] {
  const places: string[] = [];
  const source = ts.createSourceFile('code.ts', text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node) => {
    const place = placeOf(node);
    if (place !== undefined) places.push(short(place));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return places;
}

/** What a node does with raw markup; undefined if nothing. */
function placeOf(node: ts.Node): string | undefined {
  if (ts.isTemplateExpression(node)) {
    const skeleton = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('${}');
    return MARKUP.test(skeleton) ? `\`${skeleton}\`` : undefined;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const literals = [node.left, node.right].filter(ts.isStringLiteralLike);
    return literals.length === 1 && literals.some(({ text }) => MARKUP.test(text)) ? node.getText() : undefined;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(node.left)) {
    return NAMES.test(node.left.name.text) ? node.getText() : undefined;
  }
  if (ts.isPropertyAssignment(node)) {
    const name = node.name.getText();
    if (NAMES.test(name) || (name === 'type' && /^'raw'/.test(node.initializer.getText()))) return node.getText();
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return placeOfCall(node);
  return undefined;
}

function placeOfCall(node: ts.CallExpression | ts.NewExpression): string | undefined {
  const called = node.expression.getText();
  const name = called.split(/\.|\?\./).at(-1) ?? '';
  const [first] = node.arguments ?? [];
  if (NAMES.test(name) || /^document\.write(?:ln)?$/.test(called)) return node.getText();
  // Elements whose content is no text of a page.
  const isElement = /^(?:h|s|x)$/.test(called) && first && ts.isStringLiteral(first);
  if (isElement && /^(?:script|style|iframe|object|embed|base)$/.test(first.text)) return node.getText();
  // HTML that is changed as a string.
  const isChange = /^replace(?:All)?$/.test(name) && first && /<[a-z/!]|="|url/i.test(first.getText());
  if (isChange) return `.${name}(${node.arguments?.map((argument) => argument.getText()).join(', ')})`;
  if (called === 'JSON.stringify') return node.getText();
  return undefined;
}
