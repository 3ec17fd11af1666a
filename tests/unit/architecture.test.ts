import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile())
  .map((item) => posix.join(item.parentPath.slice(SRC.length + 1).replaceAll('\\', '/'), item.name));
const code = files.filter((file) => /\.(ts|astro|mjs|js)$/.test(file)).map((file) => ({ file, text: readFileSync(`${SRC}/${file}`, 'utf8') }));

/** What a file imports: packages by name, files of the project by their path in src. */
function importsOf({ file, text }: { file: string; text: string }): string[] {
  const found = [...text.matchAll(/(?:^|[\s;])(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
  return found.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(file), name) : name));
}

/** The imports of a folder that `allowed` does not match, as `file imports name`. */
const outside = (folder: string, allowed: RegExp) => code.filter(({ file }) => file.startsWith(`${folder}/`)).flatMap((source) => importsOf(source).filter((name) => !allowed.test(name)).map((name) => `${source.file} imports ${name}`));

test('imports are seen', () => {
  const text = "import a from 'a';\nimport { b,\n c } from './b.ts';\nimport './c.css';\nexport { d } from '../d.ts';\nimport type { E } from 'e';\nconst f = await import('f');";
  expect(importsOf({ file: 'x/y.ts', text })).toEqual(['a', 'x/b.ts', 'x/c.css', 'd.ts', 'e', 'f']);
  expect(code.flatMap(importsOf).length).toBeGreaterThan(100);
});

describe('who may import whom', () => {
  test.each([
    ['schema', /^(zod|schema\/.*)$/],
    ['entries', /^(zod|yaml|js-yaml|satteri|github-slugger|image-dimensions|node:.*|(entries|schema)\/.*)$/],
    ['catalog', /^(zod|(catalog|entries|schema)\/.*)$/],
    // The checker reads bodies with the parser of the build, and knows nothing of the build itself.
    ['check', /^(zod|satteri|node:.*|(check|catalog|entries|schema)\/.*|bodies\/policy\.ts)$/],
    ['bodies', /^(hast|mdast|satteri|lowlight|hastscript|hast-util-to-.*|mdast-util-.*|(bodies|entries|schema)\/.*)$/],
    // New entries are written from the schemas and the templates; what is wrong with one is for the checker to say.
    ['new', /^(zod|yaml|@clack\/prompts|node:.*|new\/.*|check\/(nearest|placeholder|problem)\.ts|(entries|schema)\/.*|catalog\/urls\.ts)$/],
    ['drawings', /^(mermaid|jsdom|fontkit|d3-.*|xast|xastscript|node:.*|escape\/xml\.ts|(drawings|catalog|schema)\/.*)$/],
    // An escaper knows the place that a text goes to, and nothing of the text.
    ['escape', /^(xast|xast-util-to-xml|escape\/.*)$/],
  ])('src/%s', (folder, allowed) => {
    expect(outside(folder, allowed)).toEqual([]);
  });

  test('Mermaid is known to one file', () => {
    expect(code.filter((source) => importsOf(source).some((name) => name === 'mermaid' || name.startsWith('mermaid/'))).map(({ file }) => file)).toEqual(['drawings/mermaid.ts']);
  });

  test('questions in the terminal are known to one file', () => {
    expect(code.filter((source) => importsOf(source).includes('@clack/prompts')).map(({ file }) => file)).toEqual(['new/prompter.ts']);
  });

  test('what runs in a browser brings no Node, no Astro and no drawing', () => {
    expect(code.filter(({ file }) => file.startsWith('client/')).flatMap((source) => importsOf(source).filter((name) => /^(node:|astro|mermaid|jsdom|drawings|site|integrations)/.test(name)).map((name) => `${source.file} imports ${name}`))).toEqual([]);
  });
});

describe('files', () => {
  test('are not named after nothing', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common|lib)(\/|\.|$)/.test(file))).toEqual([]);
  });

  test('are small enough to read: at most 250 lines', () => {
    const long = files.filter((file) => /\.(ts|astro|css|mjs|js)$/.test(file)).map((file) => `${file}: ${readFileSync(`${SRC}/${file}`, 'utf8').split('\n').length - 1}`);
    expect(long.filter((line) => Number(line.split(': ')[1]) > 250)).toEqual([]);
  });

  test('that comments name are there', () => {
    const names = new Set(files.map((file) => posix.basename(file)));
    const named = code.flatMap(({ file, text }) => {
      const comments = text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? [];
      const found = comments.flatMap((comment) => [...comment.matchAll(/`([\w./[\]-]+\.(?:ts|astro|css))`/g)].map(([, name = '']) => name));
      return found.map((name) => ({ file, name }));
    });
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ name }) => !names.has(posix.basename(name))).map(({ file, name }) => `${file} names ${name}`)).toEqual([]);
  });

  test('named index.ts are registries, not barrels', () => {
    expect(code.filter(({ file, text }) => file.endsWith('index.ts') && /^export\s+(\*|\{[^}]*\})\s+from/m.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
