import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../src/entries/parse.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

describe('front matter', () => {
  test('of .mdx stands between two lines of ---, the body after it', () => {
    const { data, body, bodyLine, problems } = parseFile(lines('---', 'title: A', '---', '', 'Text', '---', 'more'), '.mdx');
    expect({ data, body, bodyLine, problems }).toEqual({ data: { title: 'A' }, body: '\nText\n---\nmore\n', bodyLine: 4, problems: [] });
  });

  test('of .yaml is the whole file', () => {
    expect(parseFile('title: A\n', '.yaml')).toMatchObject({ data: { title: 'A' }, body: '', problems: [] });
  });

  test('a YAML file may begin with the line that parts documents', () => {
    const text = '---\ntitle: A\n';
    const { data, problems, locate, rangeOf } = parseFile(text, '.yaml');
    expect({ data, problems }).toEqual({ data: { title: 'A' }, problems: [] });
    expect(locate(['title'])).toMatchObject({ line: 2, column: 8 });
    const range = rangeOf(['title']);
    expect(text.slice(range?.start, range?.end)).toBe('A');
    expect(parseFile('---\ntitle: A\n---\ntitle: B\n', '.yaml').problems).toMatchObject([{ line: 3, column: 1 }]);
  });

  test('may end the file', () => {
    expect(parseFile('---\ntitle: A\n---', '.mdx')).toMatchObject({ data: { title: 'A' }, body: '', problems: [] });
  });

  test('may be empty', () => {
    expect(parseFile('---\n---\nText\n', '.mdx')).toMatchObject({ data: null, body: 'Text\n', bodyLine: 3, problems: [] });
    expect(parseFile('', '.yaml')).toMatchObject({ data: null, problems: [] });
  });

  test('keeps text as text: dates, times, yes and no', () => {
    expect(parseFile(lines('day: 2026-02-31', 'month: 2025-07', 'answer: no', 'time: 12:30', 'year: 2024'), '.yaml').data).toEqual({ day: '2026-02-31', month: '2025-07', answer: 'no', time: '12:30', year: 2024 });
  });

  test.each([
    ['missing', 'Text\n'],
    ['below a blank line', '\n---\ntitle: A\n---\n'],
    ['empty', ''],
  ])('that is %s is one problem at the start', (_, text) => {
    expect(parseFile(text, '.mdx').problems).toEqual([{ line: 1, column: 1, length: 3, message: 'the file begins with its front matter: write `---` on line 1, the fields, and `---` again' }]);
  });

  test('that is never closed is one problem where it begins', () => {
    for (const end of ['\n', '\r\n']) expect(parseFile(`---${end}title: A${end}`, '.mdx').problems).toEqual([{ line: 1, column: 1, length: 3, message: 'the front matter begins here and does not end: write `---` on a line of its own after the last field' }]);
  });

  test('reads the same with the line ends of Windows', () => {
    const text = lines('---', 'title: A', 'list:', '  - one', '  - two', '---', 'Text');
    const [unix, windows] = [parseFile(text, '.mdx'), parseFile(text.replaceAll('\n', '\r\n'), '.mdx')];
    expect(windows.data).toEqual(unix.data);
    expect(windows.problems).toEqual([]);
    expect(windows.body).toBe('Text\r\n');
    expect(windows.bodyLine).toBe(unix.bodyLine);
    expect(windows.locate(['list', 1])).toEqual(unix.locate(['list', 1]));
    expect(windows.locate(['title'])).toEqual({ line: 2, column: 8, length: 1 });
  });

  test('that begins with a byte order mark is read', () => {
    expect(parseFile('\uFEFF---\ntitle: A\n---\n', '.mdx')).toMatchObject({ data: { title: 'A' }, problems: [] });
    expect(parseFile('\uFEFFtitle: A\n', '.yaml')).toMatchObject({ data: { title: 'A' }, problems: [] });
  });
});

describe('what is wrong with YAML is said in plain words, at its place', () => {
  test.each([
    ['a field twice', ['title: A', 'title: B'], { line: 2, column: 1, message: 'this field stands twice: keep one of them' }],
    ['a field of a group twice', ['list:', '  - id: a', '    id: b'], { line: 3, column: 5, message: 'this field stands twice: keep one of them' }],
    ['a colon in a text', ['title: Stones: flat'], { line: 1, column: 8, message: 'a text with `: ` in it needs quotes', hint: 'write: `title: "Stones: flat"`' }],
    ['a quote without an end', ['title: "Stones', 'summary: Flat'], { line: 1, column: 8, message: 'the quote that begins here does not end', hint: 'write: `title: "Stones"`' }],
    ['a quote without an end in a list', ['list:', "  - 'one", "  - 'two'"], { line: 2, column: 5, message: 'the quote that begins here does not end', hint: "write: `- 'one'`" }],
    ['a quote around the first words', ['title: "Flat" stones'], { line: 1, column: 15, message: 'a text that begins with a quote needs quotes around all of it', hint: "write: `title: '\"Flat\" stones'`" }],
    ['a star', ['title: *stones and more'], { line: 1, column: 8, message: 'a value that begins with `*` needs quotes', hint: 'write: `title: "*stones and more"`' }],
    ['a line that is further in', ['title: A', '  summary: B'], { line: 1, column: 8, message: 'a text stands here, and the line below is further in' }],
    ['a tab', ['list:', '\t- one'], { line: 2, column: 1, message: 'write spaces instead of a tab' }],
  ])('%s', (_, text, expected) => {
    const { data, problems } = parseFile(lines(...text), '.yaml');
    expect(problems).toEqual([expect.objectContaining(expected)]);
    expect(data).toBeUndefined();
    // In front matter the same is one line further down.
    expect(parseFile(lines('---', ...text, '---'), '.mdx').problems).toEqual([expect.objectContaining({ ...expected, line: expected.line + 1 })]);
  });

  test('every problem is reported, not only the first', () => {
    expect(parseFile(lines('a: 1', 'a: 2', 'b: 1', 'b: 2'), '.yaml').problems.map(({ line }) => line)).toEqual([2, 4]);
    expect(parseFile(lines('a: "1', 'b: "x"', 'c: d: e', 'f: [g', 'h: i'), '.yaml').problems.map(({ line }) => line)).toEqual([1, 3, 4]);
  });

  test('in brackets or before a comment, no line is guessed', () => {
    expect(parseFile(lines('a: ["x, y]'), '.yaml').problems).toEqual([{ line: 1, column: 5, length: 1, message: 'the quote that begins here does not end' }]);
    expect(parseFile(lines('a: [x, [y]', 'b: 1'), '.yaml').problems).toEqual([{ line: 1, column: 4, length: 1, message: 'the bracket that begins here does not end', hint: 'write `]` after its last value' }]);
    expect(parseFile(lines('a: b: c # d'), '.yaml').problems).toEqual([expect.objectContaining({ hint: 'write `"…"` around it' })]);
  });

  test('it never throws, whatever a stranger writes', () => {
    // Each alias doubles what the one before it stands for.
    const bomb = lines('a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: [*c, *c]');
    for (const text of [bomb, 'a: *nothing\n', '%YAML 9.9\n---\na: 1\n', '!!js/function "x"\n', '? [a, b]\n: c\n', 'a: !!binary x\n', '- 1\n- 2\n', '&a [*a]\n', '\0']) {
      expect(() => parseFile(text, '.yaml'), text).not.toThrow();
    }
  });

  test('an alias is refused as a problem, for a few of them can stand for gigabytes', () => {
    expect(parseFile(lines('a: &a [x]', 'b: *a'), '.yaml').problems).toMatchObject([{ line: 1, column: 4 }, { line: 2, column: 4 }]);
  });
});

describe('a value is found', () => {
  const text = lines('---', 'title: A title', 'skills: [http, git]', 'modules:', '  - id: one', '    topics:', '      - title: "quoted"', '  - id: two', 'note: >-', '  folded', '  text', '---');
  const { locate } = parseFile(text, '.mdx');

  test.each<[PropertyKey[], 'value' | 'key', { line: number; column: number; length: number }]>([
    [['title'], 'value', { line: 2, column: 8, length: 7 }],
    [['title'], 'key', { line: 2, column: 1, length: 5 }],
    [['skills', 1], 'value', { line: 3, column: 16, length: 3 }],
    [['skills'], 'value', { line: 3, column: 1, length: 6 }],
    [['modules'], 'value', { line: 4, column: 1, length: 7 }],
    [['modules', 1, 'id'], 'value', { line: 8, column: 9, length: 3 }],
    [['modules', 0, 'topics', 0, 'title'], 'value', { line: 7, column: 16, length: 8 }],
    [['modules', 0, 'topics', 0, 'title'], 'key', { line: 7, column: 9, length: 5 }],
    // What is not there is shown at its nearest parent.
    [['modules', 1, 'goal'], 'value', { line: 8, column: 5, length: 7 }],
    [['skills', 9], 'value', { line: 3, column: 1, length: 6 }],
  ])('at %j (%s)', (path, part, place) => {
    expect(locate(path, part)).toEqual(place);
  });

  test('by its offsets in the file, quotes and all', () => {
    for (const source of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n')]) {
      const { rangeOf, bodyStart } = parseFile(`${source}Body`, '.mdx');
      const at = (path: PropertyKey[], part?: 'value' | 'key') => {
        const range = rangeOf(path, part);
        return range && source.slice(range.start, range.end);
      };
      expect([at(['title']), at(['skills', 1]), at(['modules', 0, 'topics', 0, 'title']), at(['modules', 1, 'id'], 'key')]).toEqual(['A title', 'git', '"quoted"', 'id']);
      expect([at(['skills']), at(['modules', 0]), at(['modules', 1, 'goal']), at([])]).toEqual([undefined, undefined, undefined, undefined]);
      expect(bodyStart).toBe(source.length);
    }
  });

  test('on its first line where it goes over several', () => {
    expect(locate(['note'])).toMatchObject({ line: 9, column: 7 });
  });
});
