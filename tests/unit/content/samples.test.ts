import { fileURLToPath } from 'node:url';
import { parser } from '@lezer/python';
import { describe, expect, test } from 'vitest';
import { contentFences, readFences, type Fence } from '../../support/fences.ts';

const fences = contentFences(fileURLToPath(new URL('../../..', import.meta.url)));

/** Where a piece of Python cannot be read: the lines of the file. */
function syntaxErrors({ file, line, code }: Fence): string[] {
  const errors: string[] = [];
  parser.parse(code).iterate({
    enter: ({ type, from }) => {
      if (type.isError) errors.push(`${file}:${line + code.slice(0, from).split('\n').length}`);
    },
  });
  return errors;
}

describe('the code of the content', () => {
  test('is in a language', () => {
    expect(fences.filter(({ language }) => !language).map(({ file, line }) => `${file}:${line}`)).toEqual([]);
    expect(fences.length).toBeGreaterThan(50);
  });

  test('can be read where it is Python', () => {
    const python = fences.filter(({ language }) => language === 'python');
    expect(python.length).toBeGreaterThan(50);
    expect(python.flatMap(syntaxErrors)).toEqual([]);
  });
});

describe('this test', () => {
  const fence = (code: string): Fence => ({ file: 'a.mdx', line: 10, language: 'python', title: '', code });

  test.each(['def f(:\n    pass\n', 'x = (1, 2\ny = 3\n', 'for x in y\n    pass\n'])('sees that %j cannot be read', (code) => {
    expect(syntaxErrors(fence(code)).length).toBeGreaterThan(0);
  });

  test('names the line in the file', () => {
    expect(syntaxErrors(fence('a = 1\nb = 2\nc = = 3\n'))).toEqual(['a.mdx:13']);
  });

  test('finds blocks in lists, with other marks, and without a language', () => {
    expect(readFences('a.mdx', 'x\n\n```python title="a"\na\n```\n\n- item\n\n  ```\n  b\n    c\n  ```\n\n~~~~js\n```\n~~~~\n')).toEqual([
      { file: 'a.mdx', line: 3, language: 'python', title: 'a', code: 'a\n' },
      { file: 'a.mdx', line: 9, language: '', title: '', code: 'b\n  c\n' },
      { file: 'a.mdx', line: 14, language: 'js', title: '', code: '```\n' },
    ]);
  });
});
