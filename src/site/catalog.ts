import { getCollection } from 'astro:content';
import { buildCatalog, type Catalog } from '../catalog/catalog.ts';
import { identify, type Entry } from '../entries/entry.ts';
import { KIND_NAMES } from '../schema/kinds.ts';
import { FOLDERS } from './folders.ts';

let built: Promise<Catalog> | undefined;

async function build(): Promise<Catalog> {
  const collections = await Promise.all(KIND_NAMES.map((kind) => getCollection(kind)));
  const entries = collections.flat().map(({ collection, id, data, filePath = '' }) => {
    const { order = 0 } = identify(filePath.slice(FOLDERS.content.length + 1)) ?? {};
    return { kind: collection, id, order, file: filePath, data } as Entry;
  });
  return buildCatalog(entries);
}

/** The catalog of the site: built once for a build, anew for each page while writing, so that an edit shows. */
export function getCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return build();
  return (built ??= build());
}
