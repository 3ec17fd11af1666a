import { formatDate, monthsBefore } from '../../schema/grammar/date.ts';
import type { Rule } from '../rule.ts';

const MONTHS = 12;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Every entry was compared with its source in the last 12 months.
 *
 * Not mended: the day of today would say that somebody has compared it.
 */
export const freshness: Rule = {
  id: 'freshness',
  description: 'Every entry was compared with its source in the last 12 months.',
  docs: {
    topic: 'upkeep',
    why: 'Courses close, exams are withdrawn, and pay changes. Readers see on each page when someone last looked.',
    fix: 'Open the source, compare the facts, correct what has changed, and set `verified` to today. Leave the date if you have not looked.',
    example: { refused: { file: 'resources/the-handbook-of-dry-stone-walls.yaml', fields: 'verified: 2024-11-03' }, mended: { file: 'resources/the-handbook-of-dry-stone-walls.yaml', fields: 'verified: 2026-01-31' } },
  },
  severity: 'warning',
  check: ({ files, today }) => {
    const oldest = monthsBefore(today, MONTHS);
    // Where the writer is, it may be tomorrow already.
    const newest = new Date(today.valueOf() + DAY).toISOString().slice(0, 10);
    return files.flatMap(({ file, entry, parsed }) => {
      if (!entry || !parsed) return [];
      const { verified } = entry.data;
      const found = (message: string, hint: string) => [{ file, ...parsed.locate(['verified']), message, hint }];
      if (verified < oldest) return found(`nobody has compared this with its source since ${formatDate(verified)}`, 'compare it, correct what has changed, and write the day of today');
      if (verified > newest) return found(`${formatDate(verified)} is still to come`, 'write the day on which you compared this with its source');
      return [];
    });
  },
};
