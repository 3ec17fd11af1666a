import { buildCatalog } from '../catalog/catalog.ts';
import { readContent, type SourceFile } from '../entries/read.ts';
import { formatProblems, type Problem } from './problem.ts';
import { RULES } from './rules/index.ts';

/** What a check found, and what it looked at. */
export interface CheckResult {
  problems: Problem[];
  files: SourceFile[];
}

/** Reads and checks all content below `root`: every rule on every file, so that one run shows everything. */
export async function checkContent(root: string, folder = 'content'): Promise<CheckResult> {
  const files = await readContent(root, folder);
  const catalog = buildCatalog(files.flatMap(({ entry }) => entry ?? []));
  const problems = RULES.flatMap((rule) => rule.check({ files, catalog }).map((found) => ({ ...found, rule: rule.id })));
  return { problems, files };
}

/** The result as people read it: the problems, then a closing line with counts. */
export function reportCheck({ problems, files }: CheckResult): string {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const entries = files.filter(({ entry }) => entry).length;
  const bad = new Set(problems.map(({ file }) => file)).size;
  const closing =
    problems.length === 0
      ? `No problems: ${files.length} files, ${entries} entries, ${RULES.length} rules.`
      : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${bad} of ${files.length} files (${RULES.length} rules).`;
  return [...(problems.length > 0 ? [formatProblems(problems, (file) => texts.get(file)), ''] : []), closing].join('\n');
}
