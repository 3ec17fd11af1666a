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

describe('whatever a stranger writes', () => {
  const commands = ['::error file=x::y', '  ::error::y', 'a\n::error::y', 'a\r::error::y', 'a\r\n##[error]y', '##[add-mask]a', 'x ##[stop-commands]y', '\u2028::error::y', '\u0085::error::y', '\u001b[2J', '\u202eabc'];

  test.each(commands)('%j in a name, a message, a hint or a line is no command and rules no terminal', (text) => {
    const report = formatProblems([{ ...problem(text, 1, 1), message: text, hint: text }, { ...problem('b', 1, 3), message: text }], () => `${text.split('\n').at(-1)}`);
    expect(report.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((line) => /^\s*::|##\[|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/.test(line))).toEqual([]);
    expect(report.split('\n')[0]).toMatch(/1:[13] references: /);
  });

  test('a long line is shown around the spot', () => {
    const [, frame = '', mark = ''] = formatProblems([problem('a', 1, 5001)], () => `${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`).split('\n');
    expect(frame.length).toBeLessThan(220);
    expect(frame.slice(mark.indexOf('^')).startsWith('HERE')).toBe(true);
  });

  test('a mark does not go beyond its line', () => {
    expect(formatProblems([{ ...problem('a', 1, 3), length: 100 }], () => 'abcd').split('\n')[2]).toBe('    |   ^^');
  });

  test('thousands of problems of one file are some and a number', () => {
    const many = Array.from({ length: 12_345 }, (_, index) => problem('a', index + 1, 1));
    const report = formatProblems([...many, problem('b', 1, 1)], () => undefined).split('\n\n');
    expect(report).toHaveLength(52);
    expect(report.slice(49)).toEqual(['a:50:1 references: at 50:1', 'a: 12295 more, which are not shown: mend the first ones, and check again', 'b:1:1 references: at 1:1']);
  });

  test('a message is cut where it is longer than anyone reads', () => {
    expect(formatProblems([{ ...problem('a', 1, 1), message: 'x'.repeat(20_000) }], () => undefined).length).toBeLessThan(1100);
  });
});
