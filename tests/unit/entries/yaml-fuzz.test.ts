import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isAlias, parseDocument, visit } from 'yaml';
import { checkFiles } from '../../../src/check/check.ts';
import { reportText } from '../../../src/check/report.ts';
import { parseFile } from '../../../src/entries/parse.ts';
import { readSource } from '../../../src/entries/read.ts';
import { writeScalar } from '../../../src/entries/scalar.ts';
import { readYaml } from '../../../src/entries/yaml.ts';
import { isSimple } from '../../../src/entries/yaml-simple.ts';
import { chance, mutant } from '../../support/random.ts';
import { YAML_FRAGMENTS } from '../../support/yaml-fragments.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(mdx|yaml)$/.test(file)).sort();
const frontMatter = files.map((file) => {
  const text = readFileSync(`${CONTENT}/${file}`, 'utf8');
  return file.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '').slice(1) : text;
});
const SMALL = ['a: b\n', 'a: [b, c]\n', 'a: {b: c}\n', '- a\n- b: c\n  d: e\n', 'a: "b c"\n', "a: 'b'\n", 'a: |-\n  b\n  c\n', 'a: >-\n  b\n  c\nd: e\n', 'a: b\nc:\n  - d\n  - e\n', 'a: x # c\n', 'a: b\n  c d\ne: f\n', '- a b\n  c\n- d: e\n   f\n'];

/** Front matter as someone could write it who means harm or is not looking. */
function mutants(seed: number, count: number): string[] {
  const dice = chance(seed);
  return Array.from({ length: count }, () => mutant(dice.below(3) > 0 ? dice.pick(SMALL) : dice.pick(frontMatter).split('\n').slice(0, 12).join('\n'), YAML_FRAGMENTS, dice)).filter((text) => !/\r(?!\n)/.test(text));
}

test('nearly all content is read quickly', () => {
  expect(frontMatter.filter(isSimple).length / files.length).toBeGreaterThan(0.9);
});

describe('whatever a stranger writes', () => {
  test('is read alike by both readers, or not at all', () => {
    let [accepted, quick] = [0, 0];
    for (const text of mutants(8, 12_000)) {
      const { data, problems, locate, rangeOf } = readYaml(text, 1);
      expect(() => [locate(['a', 0, 'b']), rangeOf(['a'])], text).not.toThrow();
      if (problems.length > 0) {
        expect(data, text).toBeUndefined();
        continue;
      }
      accepted++;
      if (isSimple(text)) quick++;
      const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true });
      expect(document.errors, text).toEqual([]);
      expect(data, text).toEqual(document.toJS());
    }
    // Most mutants say nothing where hardly any is read.
    expect(accepted).toBeGreaterThan(3000);
    expect(quick).toBeGreaterThan(2000);
  });

  test('has no tags, anchors, aliases or second documents in what is accepted', () => {
    for (const text of mutants(9, 6000)) {
      if (readYaml(text, 1).problems.length > 0) continue;
      visit(parseDocument(text, { version: '1.2', schema: 'core' }), {
        Node: (_, node) => expect([isAlias(node), node.tag, 'anchor' in node ? node.anchor : undefined], text).toEqual([false, undefined, undefined]),
      });
      expect(text).not.toMatch(/^(?:---|%)/m);
    }
  });

  test('gets an answer from the checker', async () => {
    const texts = mutants(10, 1200).map((text) => (text.startsWith('a') || text.startsWith('-') ? `title: Stones\n${text}` : text));
    const sources = texts.map((text, index) => readSource(`content/skills/s${index}.yaml`, `skills/s${index}.yaml`, text));
    const report = await reportText(checkFiles(sources, new Date('2026-11-21')));
    expect(report).toMatch(/^content\/skills\/s\d+\.yaml:\d+:\d+ schema: /m);
    expect(report).not.toMatch(/undefined|\[object |NaN/);
  });

  test('can be written as a value, and is read as the same', () => {
    const dice = chance(11);
    for (let run = 0; run < 3000; run++) {
      const value = mutant(dice.pick(['stones', 'a b', '1.10', 'it is', '']), YAML_FRAGMENTS, dice).replace(/[^ -~é😀]/gu, '');
      for (const written of ['', '"', "'"]) {
        // A text in double ones is JSON; plain ones keep what stands between them.
        const read = parseFile(`a: [${writeScalar(written, value)}]\n`, '.yaml');
        expect({ value, problems: read.problems, data: read.data }).toEqual({ value, problems: [], data: { a: [value] } });
      }
    }
  });
});
