import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { exampleEntries } from '../../../src/new/examples.ts';
import { KIND_NAMES } from '../../../src/schema/kinds.ts';

test('the examples of the contributor’s guide are a site without problems', async () => {
  const root = await mkdtemp(join(tmpdir(), 'waymark-examples-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const examples = exampleEntries();
  expect(Object.keys(examples).toSorted()).toEqual(KIND_NAMES.toSorted());
  for (const { file, text } of Object.values(examples).flat()) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const { problems, files } = await checkContent(root);
  expect(problems.map(({ file, rule, message }) => `${file} ${rule}: ${message}`)).toEqual([]);
  expect(files.filter(({ entry }) => entry)).toHaveLength(9);
});

test('the front matter of an example says what is true of it, and has no placeholders', () => {
  const shown = Object.values(exampleEntries()).map(([entry]) => entry?.text.split('\n---\n')[0] ?? '');
  for (const text of shown) expect(text).not.toMatch(/Write: |^\s*#/m);
});
