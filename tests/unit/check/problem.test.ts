import { describe, expect, test } from 'vitest';
import { formatProblems, forTerminal, type Problem } from '../../../src/check/problem.ts';

const problem = (file: string, line: number, column: number): Problem => ({ file, line, column, length: 3, rule: 'references', message: `at ${line}:${column}` });

describe('problems for people', () => {
  test('have place, rule, message, the line with a mark, and what to write', () => {
    const text = Array.from({ length: 15 }, (_, index) => (index === 14 ? 'skills: [http, gti]' : '')).join('\n');
    expect(formatProblems([{ file: 'content/a.mdx', line: 15, column: 16, length: 3, rule: 'references', message: 'no skill has the id "gti"', hint: 'did you mean `git`?' }], () => text)).toBe(
      ['content/a.mdx:15:16 references: no skill has the id "gti"', '  15 | skills: [http, gti]', '     |                ^^^', '  did you mean `git`?'].join('\n'),
    );
  });

  test('stand by file, line and column, whatever order they were found in', () => {
    const found = [problem('b', 1, 1), problem('a', 10, 1), problem('a', 2, 7), problem('a', 2, 3)];
    expect(formatProblems(found, () => undefined)).toBe(['a:2:3 references: at 2:3', 'a:2:7 references: at 2:7', 'a:10:1 references: at 10:1', 'b:1:1 references: at 1:1'].join('\n\n'));
    expect(found[0]?.file).toBe('b');
  });

  test('have no frame where the line is not known', () => {
    expect(formatProblems([problem('a', 9, 1)], () => 'one line')).toBe('a:9:1 references: at 9:1');
  });
});

describe('what a stranger wrote, in a terminal or a log', () => {
  test.each([
    ['a colour', '\u001b[31mred', '\ufffd[31mred'],
    ['a command', '::error::b', '\ufffd:error::b'],
    ['an indented command', ' \t::warning::b', ' \t\ufffd:warning::b'],
    ['a command after a lone carriage return', 'a\r::error::b', 'a\ufffd::error::b'],
    ['a command of the older kind, anywhere', '  4 | ##[add-mask]b', '  4 | #\ufffd[add-mask]b'],
    ['an arrow that turns the line', 'a\u202eb', 'a\ufffdb'],
  ])('%s does nothing', (_, text, shown) => {
    expect(forTerminal(text)).toBe(shown);
  });

  test.each(['std::vector', 'a :: b', '## [x]', '### x', 'a\ttab'])('%j stays as it is', (text) => {
    expect(forTerminal(text)).toBe(text);
  });

  test('the names of files, messages and hints begin no line of a report', () => {
    const found: Problem = { ...problem('content/a\n::error::1', 1, 1), message: '"\r\n::error::2" is wrong', hint: 'write\r::error::3' };
    expect(formatProblems([found], () => undefined).split(/\r\n?|\n/)).toHaveLength(2);
    expect(formatProblems([found], () => '::error::4').split('\n').filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
  });
});
