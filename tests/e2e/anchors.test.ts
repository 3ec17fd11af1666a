import { beforeAll, expect, test } from 'vitest';
import { buildCatalog, type Catalog } from '../../src/catalog/catalog.ts';
import { sectionsOf } from '../../src/catalog/sections.ts';
import { entryUrl } from '../../src/catalog/urls.ts';
import { headingAnchors } from '../../src/entries/anchors.ts';
import { parseBody } from '../../src/entries/body.ts';
import { readContent, type SourceFile } from '../../src/entries/read.ts';
import { KIND_NAMES } from '../../src/schema/kinds.ts';
import { ROOT } from '../support/astro-build.ts';
import { readPages, type HtmlPage } from '../support/html.ts';
import { siteFolder } from '../support/site.ts';

let files: SourceFile[];
let catalog: Catalog;
let pages: Map<string, HtmlPage>;

beforeAll(async () => {
  files = await readContent(ROOT);
  catalog = buildCatalog(files.flatMap(({ entry }) => entry ?? []));
  pages = new Map((await readPages(siteFolder)).map((page) => [`/${page.path}`, page]));
});

/** The anchors of an entry's page as the checker knows them. */
function known({ entry, parsed }: SourceFile): string[] {
  if (!entry || !parsed) return [];
  const { tree } = parseBody(parsed);
  const modules = entry.kind === 'stage' ? entry.data.modules.map(({ id }) => id) : [];
  return [...sectionsOf(catalog, entry), ...modules, ...(tree ? headingAnchors(tree).map(({ anchor }) => anchor) : [])].sort();
}

// What a writer may link to is what is there: a new section of a page belongs into `src/catalog/sections.ts` too.
test.each(KIND_NAMES)('each page of the kind %s has the parts that the checker knows', (kind) => {
  const sources = files.filter(({ entry }) => entry?.kind === kind);
  expect(sources.length).toBeGreaterThan(0);
  for (const source of sources) {
    const page = source.entry && pages.get(entryUrl(source.entry));
    const ids = page?.elements.flatMap(({ tag, attributes }) => (/^h[2-6]$/.test(tag) && attributes.id && attributes.id !== 'footnote-label' ? [attributes.id] : []));
    expect(ids?.sort(), source.file).toEqual(known(source));
  }
});
