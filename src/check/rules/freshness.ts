import { formatDate } from '../../schema/grammar/date.ts';
import type { Rule } from '../rule.ts';

const MONTHS = 12;

/**
 * Every entry was compared with its source in the last 12 months.
 *
 * Not mended: the day of today would say that somebody has compared it.
 */
export const freshness: Rule = {
  id: 'freshness',
  description: 'Every entry was compared with its source in the last 12 months.',
  severity: 'warning',
  check: ({ files, today }) => {
    const oldest = new Date(today);
    oldest.setUTCMonth(oldest.getUTCMonth() - MONTHS);
    const limit = oldest.toISOString().slice(0, 10);
    return files.flatMap(({ file, entry, parsed }) =>
      entry && parsed && entry.data.verified < limit ? [{ file, ...parsed.locate(['verified']), message: `nobody has compared this with its source since ${formatDate(entry.data.verified)}`, hint: 'compare it, correct what has changed, and write the day of today' }] : [],
    );
  },
};
