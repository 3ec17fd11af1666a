import { buildCatalog } from '../catalog/catalog.ts';
import { readContent, type SourceFile } from '../entries/read.ts';
import type { Problem } from './problem.ts';
import { RULES } from './rules/index.ts';

/** What a check found, and what it looked at. */
export interface CheckResult {
  problems: Problem[];
  files: SourceFile[];
  /** The day against which rules about age were held. */
  today: Date;
}

/**
 * Reads and checks all content below `root`: every rule on every file, so that one run shows everything.
 *
 * @param folder the content folder, from the root.
 * @param today the day against which rules about age are held.
 */
export async function checkContent(root: string, folder = 'content', today = new Date()): Promise<CheckResult> {
  return checkFiles(await readContent(root, folder), today);
}

/** Checks files that were read, in the order of their paths: the content of a site, all of it. */
export function checkFiles(files: SourceFile[], today: Date): CheckResult {
  const catalog = buildCatalog(files.flatMap(({ entry }) => entry ?? []));
  const rules = RULES.map(({ id }) => id);
  const problems = RULES.flatMap(({ id, severity, check }) => check({ files, catalog, today, rules }).map((found) => ({ ...found, rule: id, ...(severity && { severity }) })));
  return { problems, files, today };
}

/** Whether a build may publish what was checked: there are no problems, or warnings only. */
export function isPublishable({ problems }: CheckResult): boolean {
  return problems.every(({ severity }) => severity === 'warning');
}
