import type { Catalog } from '../catalog/catalog.ts';
import { currentSite } from './current-site.ts';

/** The catalog of the site whose pages are made. */
export const getCatalog = (): Catalog => currentSite().catalog;
