import type { Loader, LoaderContext } from 'astro/loaders';
import { headingAnchors } from '../entries/anchors.ts';
import { parseBody, textOf } from '../entries/body.ts';
import type { SourceFile } from '../entries/read.ts';
import type { Kind } from '../schema/kinds.ts';
import { currentSite, hasSite } from './current-site.ts';

/** What an entry is in one of Astro's collections. */
interface Loaded {
  id: string;
  data: Record<string, unknown>;
  filePath: string;
  digest: string;
  rendered?: { html: string; metadata: { headings: { depth: number; slug: string; text: string }[] } };
}

/**
 * Gives Astro the entries of a kind, for editors that complete front matter. Astro reads no file of the content itself: what it gets is
 * what was checked.
 */
export function entries(kind: Kind): Loader {
  return loaderOf((context) =>
    currentSite()
      .catalog.list(kind)
      .map(({ id, file, data }) => ({ id, filePath: file, data: { ...data }, digest: context.generateDigest({ ...data }) })),
  );
}

/** Gives Starlight the pages of `content/docs`: their fields and headings. Their texts are set by `MarkdownContent.astro`. */
export function docs(): Loader {
  return loaderOf((context) => {
    const pages = [...currentSite().files.values()].flatMap((source) => (source.page?.data ? [{ source, id: source.page.id, fields: source.page.data }] : []));
    return Promise.all(
      pages.map(async ({ source, id, fields }) => {
        const data = await context.parseData({ id, data: { ...fields }, filePath: source.file });
        return { id, data, filePath: source.file, digest: context.generateDigest(source.text), rendered: { html: '', metadata: { headings: headingsOf(source) } } };
      }),
    );
  });
}

function loaderOf(load: (context: LoaderContext) => Loaded[] | Promise<Loaded[]>): Loader {
  return {
    name: 'waymark-entries',
    load: async (context) => {
      const { store } = context;
      const loaded = hasSite() ? await load(context) : [];
      const ids = new Set(loaded.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const entry of loaded) store.set(entry);
    },
  };
}

function headingsOf({ parsed }: SourceFile) {
  const tree = parsed && parseBody(parsed).tree;
  return tree ? headingAnchors(tree).map(({ heading, anchor }) => ({ depth: heading.depth, slug: anchor, text: textOf(heading) })) : [];
}
