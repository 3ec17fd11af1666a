import { expect, test } from 'vitest';
import { checkFiles } from '../../../src/check/check.ts';
import { FORMATS } from '../../../src/check/report.ts';
import { readSource } from '../../../src/entries/read.ts';

const TEXT = 'a\u202e\u0001##[error]b\ud83d\ude00';
const result = checkFiles([readSource('content/skills/a.yaml', 'skills/a.yaml', `title: Stones\n"##[error]\\n::error::b": 1\n"${TEXT}": 2\n`)], new Date('2026-11-21'));

test('a report for programs is the same JSON, in signs that no terminal and no log takes for something else', async () => {
  const json = await FORMATS.json(result);
  expect(json).not.toMatch(/##\[|[\u0001-\u0008\u202e]|^\s*::/m);
  const { problems } = JSON.parse(json) as { problems: { message: string }[] };
  expect(problems.map(({ message }) => message)).toContain(`a skill has no field \`${TEXT}\``);
});

test('an annotation for GitHub is one line, with nothing in it that cannot be seen', async () => {
  const lines = (await FORMATS.github(result)).split(/\r\n|[\n\r]/);
  expect(lines.filter((line) => !/^::(error|warning) file=content\/skills\/a\.yaml,line=\d+,col=\d+,endColumn=\d+,title=[\w-]+::/.test(line))).toEqual([expect.stringMatching(/^\d+ problems/)]);
  expect(lines.join('\n')).not.toMatch(/[\u0001-\u0008\u202e]/);
});
