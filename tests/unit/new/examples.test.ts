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
  // The day on which the examples were written: later, they would be old.
  const { problems, files } = await checkContent(root, 'content', new Date('2026-01-31'));
  expect(problems.map(({ file, rule, message }) => `${file} ${rule}: ${message}`)).toEqual([]);
  expect(files.filter(({ entry }) => entry)).toHaveLength(9);
});

test('an example says something, and has neither placeholders nor comments', () => {
  for (const { file, text } of Object.values(exampleEntries()).flat()) {
    expect(text, file).not.toMatch(/Write: |^\s*#/m);
    if (file.endsWith('.mdx')) expect(text, file).toMatch(/^---\n\n[A-Z].*\.\n$/m);
  }
});
