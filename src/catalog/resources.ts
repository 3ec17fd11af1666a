import type { EntryOf } from '../entries/entry.ts';
import { formatDate } from '../schema/grammar/date.ts';
import type { Catalog } from './catalog.ts';

/** What became of a resource that is not what it was. */
export interface Gone {
  /** `retired 31 March 2026`, `moved June 2022`. */
  text: string;
  /** What to use instead, where there is something. */
  replacement?: EntryOf<'resource'>;
}

/** What became of a moved or retired resource; undefined for an active one. It is shown wherever the resource is named. */
export function goneFrom(catalog: Catalog, { data }: EntryOf<'resource'>): Gone | undefined {
  if (data.status === 'active') return undefined;
  const replacement = data.replacement ? catalog.find('resource', data.replacement) : undefined;
  return { text: `${data.status} ${formatDate(data.statusDate ?? '')}`, ...(replacement ? { replacement } : {}) };
}
