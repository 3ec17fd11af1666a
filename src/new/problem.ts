import { forTerminal, inLine } from '../check/problem.ts';

/** Something that keeps a new entry from being written: what is wrong, and what to write instead. */
export interface NewProblem {
  /** The flag that it is about, without its dashes. */
  flag?: string;
  message: string;
  hint?: string;
}

/**
 * Problems for people, in the form of the checker's:
 *
 *     --role: no role has the id "data-enginer"
 *       did you mean `data-engineer`?
 */
export function formatNewProblems(problems: readonly NewProblem[]): string {
  const lines = ({ flag, message, hint }: NewProblem) => [`${flag === undefined ? '' : `--${flag}: `}${inLine(message)}`, ...(hint === undefined ? [] : [`  ${inLine(hint)}`])];
  return problems.map((problem) => lines(problem).map(forTerminal).join('\n')).join('\n\n');
}
