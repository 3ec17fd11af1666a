import type { EntryOf } from '../entries/entry.ts';
import { formatDate } from '../schema/grammar/date.ts';

/** What stands behind the name of a resource that is moved or retired: `retired 31 March 2026`; nothing for an active one. */
export function statusText({ data }: EntryOf<'resource'>): string | undefined {
  return data.status === 'active' ? undefined : `${data.status} ${formatDate(data.statusDate ?? '')}`;
}
