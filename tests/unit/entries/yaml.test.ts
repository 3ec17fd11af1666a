import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readYaml } from '../../../src/entries/yaml.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));

/** What the reader that knows places takes a text for. */
const exactly = (text: string) => parseDocument(text, { version: '1.2', schema: 'core' }).toJS() as unknown;

// One of the two gives the data and the other the places: they must mean the same values.
test('both readers read all content alike', () => {
  const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(mdx|yaml)$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const text = readFileSync(`${CONTENT}/${file}`, 'utf8');
    const yaml = file.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '') : text;
    expect(readYaml(yaml, 1).data, file).toEqual(exactly(yaml));
  }
});

test.each([
  'a: 1_000', 'a: 0o7', 'a: 0x1F', 'a: 0b1', 'a: 007', 'a: 1e3', 'a: .5', 'a: +1', 'a: 1.', 'a: .nan', 'a: .inf', 'a: 9007199254740993',
  'a: yes', 'a: no', 'a: True', 'a: ~', 'a: Null', 'a:', 'a: NaN', 'a: 12:30', 'a: 2026-02-31', 'a: 1.2.3', 'a: =',
  'a: x #c', 'a: x#c', 'a: C# and #1', "a: 'it''s'", 'a: "x\\ty\\u00e9\\n"', 'a: |\n  x\n\n  y\n', 'a: >-\n  x\n  y\n\n  z\n', 'a: x\n  y\n  z', 'a: "x\n\n  y"',
  '- 1\n- b\n', 'a:\n- b\n-   c: 1\n    d: 2', 'a: [1, "b", {c: d}]', '1: a', 'true: x', '__proto__: {x: 1}', 'constructor: 1', 'a: 1\r\nb: 2\r\n', 'a: R&D *now*', '',
])('both readers read %j alike', (text) => {
  const { data, problems } = readYaml(text, 1);
  expect(problems).toEqual([]);
  expect(data).toEqual(exactly(text));
});

// The places of what is read quickly are looked up by the exact reader, which must not refuse it.
test('what is near a limit is read, with its places', () => {
  const groups = Array.from({ length: 48 }, (_, group) => `g${group}:\n${Array.from({ length: 99 }, (__, field) => `  f${field}: x`).join('\n')}`).join('\n');
  for (const [text, path, line] of [[groups, ['g47', 'f98'], 4800], [`a:\n${' '.repeat(96)}- b`, ['a', 0], 2]] as const) {
    const { problems, locate } = readYaml(text, 1);
    expect([problems, locate([...path]).line]).toEqual([[], line]);
  }
  expect(readYaml(`a:\n${' '.repeat(97)}- b`, 1).problems).toMatchObject([{ about: 'limits' }]);
});

test.each(['a: &x 1\nb: *x', 'a: [*x]', 'a: {b: *x}', '- *x', '*x : 1', 'a: {"b":*x}'])('an alias is refused wherever it stands: %j', (text) => {
  const { data, problems } = readYaml(text, 1);
  expect(problems.map(({ message }) => message)).toContain('a value that begins with `*` needs quotes');
  expect(data).toBeUndefined();
});
