import { describe, expect, test } from 'vitest';
import { placesIn, rawMarkup } from '../support/raw-markup.ts';

/** Every place through which raw markup, code or CSS could enter what is published, with the reason why no text of a stranger does. */
const SAFE: Record<string, string> = {
  // Pages
  'src/components/Code.astro: set:html={html}': 'a tree of code samples of our own, written by toHtml',
  'src/components/CopyCode.astro: <script>': 'a constant; what it shows are texts',
  'src/components/Diagram.astro: set:html={wide}': 'a drawing: a tree, written by writeXml and swept',
  'src/components/EntryPage.astro: set:html={html} ×2': "what Astro has written of the page's own parts",
  'src/components/Outline.astro: style={`inset-inline-start:${bar.from}%;inline-size:${lengthOf(b': 'numbers',
  'src/components/Outline.astro: style={`inline-size:${lengthOf(bar) > 0 ? ((100 * (bar.least - b': 'a number',
  'src/components/Prose.astro: set:html={part}': 'the tree of a body that was checked, of elements that are known, written by toHtml',
  'src/components/SalaryBars.astro: style={`inset-inline-start:${bar.start}%;inline-size:${bar.width': 'numbers',
  'src/components/frame/Installed.astro: <script is:inline set:html={code} />': 'constants: names of files and of a cache',
  "src/components/frame/Installed.astro: `navigator.serviceWorker&&location.protocol!='file:'&&addEventLi": 'the same constants',
  'src/components/frame/ThemeProvider.astro: <script is:inline>': 'a constant',
  'src/components/frame/ThemeSelect.astro: <script is:inline>': 'a constant',
  'src/components/search/Search.astro: <script is:inline>': 'a constant',
  'src/pages/manifest.webmanifest.ts: JSON.stringify({ name: `${SITE.title}: career roadmaps`, short_n': 'a file of JSON, of constants',

  // Pages that are changed or made after Astro
  'src/editions/book/marks.ts: ` ${}="${}"`': 'an address through escapeMarkup',
  'src/editions/book/print/page.ts: allowDangerousHtml: true': 'for the raw node below',
  "src/editions/book/print/page.ts: type: 'raw' as const": 'parts of built pages, read as a tree and written by toHtml',
  "src/editions/book/print/page.ts: h('script', PRINT_SCRIPT)": 'a constant',
  "src/editions/book/print/page.ts: h('style', distinct(pages.flatMap(({ styles }) => styles)).join(":
    'the style elements of built pages, which are those of our components',
  "src/editions/book/print/page.ts: h('style', `@page { @top-left { content: ${cssString(title)} } }": 'a title through cssString',
  'src/editions/book/print/page.ts: `@page { @top-left { content: ${} } }`': 'the same title',
  'src/editions/offline-page.ts: `value="${}"`': 'a number',
  'src/editions/installed/stand-in.ts: `<head><base href="${}">`': 'a path through escapeMarkup',
  'src/editions/installed/stand-in.ts: .replace(\'<head>\', () => `<head><base href="${escapeMarkup(lies)': 'the same',
  'src/editions/installed/stand-in.ts: .replaceAll(\' href="#\', () => ` href="${escapeMarkup(asked)}#`)': 'the same',
  'src/integrations/classic-scripts.ts: `<script defer src="${}"></script>`':
    'the address of a module script as Astro wrote it; in a text or an attribute there is no such element, because `<` or `"` is escaped',
  'src/integrations/problem-page.ts: `<!doctype html>${}`': 'a tree, written by toHtml, in the dev server',
  "src/integrations/problem-page.ts: h('script', { type: 'module', src: '/@vite/client' })": 'a constant',
  "src/integrations/problem-page.ts: h('script', { type: 'module' }, ASK_AGAIN)": 'a constant',
  'src/integrations/relative-links.ts: `${}="${}"`': 'an address through escapeMarkup, for an attribute of a list',
  'src/integrations/relative-links.ts: `url(${}${}${})`': 'addresses in stylesheets of ours',
  'src/integrations/relative-links.ts: .replace(/url\\((["\']?)\\/(?!\\/)([^"\')]+)\\1\\)/g, (_, quote: string': 'the same',

  'src/integrations/sound-cache.ts: JSON.stringify(found)': 'a file of JSON',

  // Drawings and books
  'src/drawings/mermaid.ts: holder.innerHTML = svg':
    "Mermaid's drawing, in a document of the drawing process that runs nothing; only places and words are read from it",
  "src/drawings/mermaid.ts: new window.DOMParser().parseFromString(markup, 'image/svg+xml')": 'it is read to be swept',
  'src/drawings/sweep.ts: `<${}> does not belong in a drawing`': 'a message',
  'src/drawings/sweep.ts: `the attribute ${}="${}" does not belong in a drawing`': 'a message',
  'src/editions/book/cover.ts: `url(#${})`': 'two numbers, in an attribute of a tree',
  "src/editions/book/epub/documents.ts: type: 'raw'": 'what writeXml has written of a tree',
  'src/escape/xml.ts: allowDangerousXml: true': 'for that',

  // Scripts and lists beside the pages
  'src/editions/installed/list-files.ts: JSON.stringify(files)': 'for a fingerprint',
  'src/editions/installed/list-files.ts: JSON.stringify(news)': 'a file of JSON',
  'src/editions/installed/list-files.ts: JSON.stringify(version)': 'a file of JSON',
  'src/editions/installed/store.ts: JSON.stringify({ id })': 'kept in the browser as JSON',
  'src/editions/installed/store.ts: JSON.stringify({ id: version.id, since: new Date().toISOString()': 'kept in the browser as JSON',
  'src/editions/installed/store.ts: JSON.stringify(version satisfies Version)': 'kept in the browser as JSON',
  'src/escape/json.ts: JSON.stringify(value)': 'the escaper',
  'src/integrations/pictures.ts: JSON.stringify(file)':
    'a string of a module that runs in the build alone; the names of pictures are letters, digits, `_` and `-`',
  'src/integrations/pictures.ts: JSON.stringify(join(root, file))': 'the same',

  'src/integrations/lost-reloads.ts: `asked;desc="${}"`': 'a time, in a header of the dev server',

  // In a browser
  'src/client/keep/keep.ts: sheet.replaceSync(styles)': 'a stylesheet of ours',
  "src/client/keep/missing.ts: new DOMParser().parseFromString(html, 'text/html')":
    'the title is read of a page of ours, which never becomes part of another',
  'src/client/search/dialog.ts: sheet.replaceSync(styles)': 'a stylesheet of ours',

  // Messages, and the forms of names
  'src/bodies/policy.ts: ``<${}>` is not allowed`': 'a message',
  'src/bodies/policy.ts: ``<${}>` cannot have the attribute `${}``': 'a message',
  'src/bodies/policy.ts: ``<${}>` cannot take its attributes from code`': 'a message',
  'src/bodies/policy.ts: ``<${}>``': 'a message',
  'src/check/rules/stage-order.ts: `add ${}/01-<stage>.mdx`': 'a message',
  'src/escape/markdown.ts: `<${}>`': 'the escaper of addresses in Markdown',
  'src/links/report.ts: `<details><summary>Not checked</summary> ${} </details>`': 'Markdown of a list whose texts are code',
  "src/new/plan.ts: .replace('<id>', own)": "the form of a file's name",
  "src/new/plan.ts: .replace('<nn>', String(place).padStart(2, '0'))": "the form of a file's name",
  "src/new/plan.ts: .replace('<roadmap>', roadmap)": "the form of a file's name",
  "src/schema/json-schema.ts: .replace('<id>', '*')": "the form of a file's name",
  'src/schema/kinds.ts: `<${}>`': "the form of a file's name",
};

test('each place where raw markup enters says why it is safe', () => {
  const found = rawMarkup();
  expect(found.filter((place) => !(place in SAFE))).toEqual([]);
  expect(Object.keys(SAFE).filter((place) => !found.includes(place))).toEqual([]);
});

describe('a place is found', () => {
  test.each([
    ['a.ts', 'element.innerHTML = text;'],
    ['a.ts', "document.write('<p>');"],
    ['a.ts', "element.insertAdjacentHTML('beforeend', text);"],
    ['a.ts', 'const html = `<p>${text}</p>`;'],
    ['a.ts', 'const html = `a ${name}="${text}"`;'],
    ['a.ts', "const html = '<p>' + text;"],
    ['a.ts', 'const html = `<${tag}>`;'],
    ['a.ts', "page.replace('<head>', text);"],
    ['a.ts', "const node = { type: 'raw', value: text };"],
    ['a.ts', 'toHtml(tree, { allowDangerousHtml: true });'],
    ['a.ts', "h('style', text);"],
    ['a.ts', 'const css = `a { background: url(${text}) }`;'],
    ['a.ts', 'new Function(text);'],
    ['a.ts', 'eval(text);'],
    ['a.astro', '---\nconst a = `<b>${c}`;\n---\n<p>{a}</p>'],
    ['a.astro', '<p set:html={text} />'],
    ['a.astro', '<script define:vars={{ text }}>run(text)</script>'],
    ['a.astro', '<pre is:raw>{text}</pre>'],
    ['a.astro', '<i style={`color:${text}`} />'],
    ['a.astro', '<script>document.body.innerHTML = location.hash;</script>'],
  ])('%s: %s', (file, text) => {
    expect(placesIn(file, text)).not.toEqual([]);
  });

  test.each([
    ['a.ts', "const html = '<p>Nothing of anyone</p>';"],
    ['a.ts', 'const map = new Map<string, string>(); const less = a < b;'],
    ['a.ts', 'const text = `${a}: ${b}`;'],
    ['a.astro', '---\nconst { a } = Astro.props;\n---\n<p title={a}>{a}</p>\n<style>p { color: red; }</style>'],
  ])('and nothing else: %s: %s', (file, text) => {
    expect(placesIn(file, text)).toEqual([]);
  });
});
