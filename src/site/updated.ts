import { execFileSync } from 'node:child_process';
import { FOLDERS } from './folders.ts';

let dates: Map<string, Date> | undefined;

/** The day of the last commit to each content file, from one `git log`; empty outside a repository. */
function readDates(): Map<string, Date> {
  const found = new Map<string, Date>();
  let log = '';
  try {
    log = execFileSync('git', ['-c', 'core.quotepath=off', 'log', '--format=%x00%cI', '--name-only', '--relative', '--', FOLDERS.content], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    // A downloaded archive has no history: pages then show no date, which is the truth.
  }
  for (const commit of log.split('\0').slice(1)) {
    const [date = '', ...files] = commit.trim().split('\n');
    for (const file of files) if (file && !found.has(file)) found.set(file, new Date(date));
  }
  return found;
}

/** When a file was last changed, or undefined if git does not know it. */
export function lastUpdated(file: string): Date | undefined {
  return (dates ??= readDates()).get(file);
}

/** When the content was last changed, or undefined if git does not know it. */
export function contentUpdated(): Date | undefined {
  return [...(dates ??= readDates()).values()].reduce<Date | undefined>((newest, date) => (newest && newest > date ? newest : date), undefined);
}
