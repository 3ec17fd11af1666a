import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../../src/check/check.ts';
import { countFixable, fixContent, fixProblems } from '../../../src/check/fix.ts';
import { readSource } from '../../../src/entries/read.ts';

const TODAY = new Date('2026-11-21');

const lines = (...all: string[]) => `${all.join('\n')}\n`;

/** A small site without a problem. */
const SITE = {
  'skills/stones.yaml': lines('title: Stones', 'summary: Which hold.', 'verified: 2026-01-31', 'area: data', 'explanation: [A flat stone holds.]', 'aliases: [pebbles]'),
  'skills/dry-walls.yaml': lines('title: Dry walls', 'summary: Which stand.', 'verified: 2026-01-31', 'area: data', 'explanation: [Two on one.]'),
  'projects/cairn.yaml': lines('title: Cairn', 'summary: A heap.', 'level: beginner', 'skills: [stones, dry-walls]', 'steps: [Build it.]', 'verified: 2026-01-31'),
  'roles/walker.mdx': lines('---', 'title: Walker', 'summary: One who walks.', 'verified: 2026-01-31', 'sources:', '  - title: A diary', '    year: 2024', '---', '', 'A role.'),
  'roadmaps/walk/roadmap.mdx': lines('---', 'title: A walk', 'summary: Up.', 'verified: 2026-01-31', 'sign: { hue: red, pattern: bars }', 'tagline: up', 'role: walker', 'audience: All.', 'level: beginner', 'from: Below.', 'to: Above.', 'source:', '  title: A diary', '  year: 2024', '---', '', 'Walk.'),
  'roadmaps/walk/01-start.mdx': lines('---', 'title: Start', 'summary: Set out.', 'verified: 2026-01-31', 'label: Part 1', 'goal: Go.', 'duration: 3 months', 'modules:', '  - id: signs', '    title: Signs', '    duration: 6 weeks', '    skills: [stones]', '---', '', 'Learn [stones](skill:stones).'),
} as const;

const read = (site: Record<string, string>) => Object.entries(site).map(([path, text]) => readSource(`content/${path}`, path, text));

/** Mends the site with one file changed; returns that file's text and the outcome. */
async function mend(path: string, text: string) {
  const result = await fixProblems(checkFiles(read({ ...SITE, [path]: text }), TODAY));
  return { ...result, text: result.files.find(({ file }) => file === `content/${path}`)?.text ?? '', errors: result.problems.filter(({ severity }) => severity !== 'warning') };
}

function replaced(path: keyof typeof SITE, from: string, to: string): string {
  expect(SITE[path]).toContain(from);
  return SITE[path].replace(from, to);
}

const STAGE = 'roadmaps/walk/01-start.mdx';
const SKILL = 'skills/stones.yaml';
const PROJECT = 'projects/cairn.yaml';

test('the site of these tests has nothing to mend', async () => {
  const result = checkFiles(read(SITE), TODAY);
  expect(result.problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
  expect(result.problems.filter(({ fix }) => fix)).toEqual([]);
});

describe('what has one right answer is mended', () => {
  test.each<[string, keyof typeof SITE, string, string, string]>([
    // what, file, what is right, what is written instead, how it is mended where that is not what is right
    ['a duration with spaces and the unit in the singular', STAGE, 'duration: 6 weeks', 'duration: 4 - 6 week', 'duration: 4-6 weeks'],
    ['a duration with an en dash', STAGE, 'duration: 6 weeks', 'duration: 4–6 weeks', 'duration: 4-6 weeks'],
    ['a duration with `to` and capitals', STAGE, 'duration: 6 weeks', 'duration: 4 to 6 Weeks', 'duration: 4-6 weeks'],
    ['a duration with the unit twice', STAGE, 'duration: 6 weeks', 'duration: 4 weeks - 6 weeks', 'duration: 4-6 weeks'],
    ['a duration in the plural of one', STAGE, 'duration: 6 weeks', 'duration: 1 weeks', 'duration: 1 week'],
    ['a duration from and to the same', STAGE, 'duration: 6 weeks', 'duration: 6-6 weeks', 'duration: 6 weeks'],
    ['a duration in quotes keeps them', STAGE, 'duration: 6 weeks', "duration: '6  weeks'", "duration: '6 weeks'"],
    ['a comment behind it stays', STAGE, 'duration: 6 weeks', 'duration:   6 Weeks   # says the source', 'duration:   6 weeks   # says the source'],
    ['a date without zeros', SKILL, '2026-01-31', '2026-1-31', '2026-01-31'],
    ['a date with slashes', SKILL, '2026-01-31', '2026/01/31', '2026-01-31'],
    ['a date in words', SKILL, '2026-01-31', '31 January 2026', '2026-01-31'],
    ['a date in American words', SKILL, '2026-01-31', '"Jan. 31st, 2026"', '"2026-01-31"'],
    ['the name of a field in capitals', SKILL, 'area: data', 'Area: data', 'area: data'],
    ['the name of a field in quotes', SKILL, 'area: data', '"AREA" : data', '"area" : data'],
    ['a word in capitals', SKILL, 'area: data', 'area: Data', 'area: data'],
    ['a word with spaces', SKILL, 'area: data', 'area: Machine Learning # or so', 'area: machine-learning # or so'],
    ['a word with underscores', SKILL, 'area: data', 'area: machine_learning', 'area: machine-learning'],
    ['a name and its value', SKILL, 'area: data', 'Area: Data', 'area: data'],
    ['a number where a text belongs', SKILL, 'title: Stones', 'title: 1.10', 'title: "1.10"'],
    ['a number in quotes', 'roles/walker.mdx', 'year: 2024', 'year: "2024"', 'year: 2024'],
    ['a word that stands for a number', 'roles/walker.mdx', 'year: 2024', 'year: Unknown', 'year: unknown'],
    ['spaces in quotes', SKILL, 'summary: Which hold.', 'summary: " Which hold. "', 'summary: "Which hold."'],
    ['a folded text that keeps its last line break', SKILL, 'summary: Which hold.', 'summary: > # folded\n  Which\n  hold.', 'summary: >- # folded\n  Which\n  hold.'],
    ['an id that the entry had before', PROJECT, '[stones,', '[pebbles,', '[stones,'],
    ['an id as its title', PROJECT, 'dry-walls]', 'Dry Walls]', 'dry-walls]'],
    ['ids that are not in a list', PROJECT, '[stones, dry-walls]', 'pebbles, dry-walls', '[stones, dry-walls]'],
    ['a link to an id that the entry had before', STAGE, '(skill:stones)', '(skill:pebbles "Small")', '(skill:stones "Small")'],
    ['a link to an id in capitals', STAGE, '[stones](skill:stones)', '[a *wall*](<skill:Dry_Walls>)', '[a *wall*](<skill:dry-walls>)'],
    ['the address of a link that is defined below', STAGE, '[stones](skill:stones).', '[stones][s].\n\n[s]: skill:pebbles', '[stones][s].\n\n[s]: skill:stones'],
    ['the address of a page', STAGE, '(skill:stones)', '(/skills/stones.html)', '(skill:stones)'],
    ['the address of a file', STAGE, '(skill:stones)', '(../../roadmaps/walk/roadmap.mdx)', '(roadmap:walk)'],
    ['a space without width', STAGE, 'goal: Go.', 'goal: G\u200bo\u2060.', 'goal: Go.'],
    ['marks of direction', STAGE, 'Learn', '\u202aLearn\u202c\u200e', 'Learn'],
  ])('%s', async (_, path, right, written, expected) => {
    const before = replaced(path, right, written);
    const after = replaced(path, right, expected);
    const { text, fixed, errors, files } = await mend(path, before);
    expect(text).toBe(after);
    expect(errors).toEqual([]);
    expect(fixed.length).toBeGreaterThan(0);
    expect(files.filter(({ file }) => file !== `content/${path}`).map(({ text: other }) => other)).toEqual(Object.entries(SITE).flatMap(([other, own]) => (other === path ? [] : [own])));
    // Once is enough, and line ends and a byte order mark stay.
    expect(await mend(path, text)).toMatchObject({ text, fixed: [] });
    expect((await mend(path, `\ufeff${before.replaceAll('\n', '\r\n')}`)).text).toBe(`\ufeff${after.replaceAll('\n', '\r\n')}`);
  });

  test('in bodies beside quotations, tables and letters of two units', async () => {
    const body = lines('> - 😀 [é](skill:pebbles)', '>   and [b', '>   c](skill:pebbles)', '', '| x |', '| - |', '| 😀 [d](skill:pebbles) |', '', '`[e](skill:pebbles)`');
    expect((await mend(STAGE, SITE[STAGE] + body)).text).toBe(SITE[STAGE] + body.replaceAll('](skill:pebbles)', '](skill:stones)').replace('`[e](skill:stones)`', '`[e](skill:pebbles)`'));
  });

  test('through a roadmap that had another id', async () => {
    const site = { ...SITE, 'roadmaps/walk/roadmap.mdx': SITE['roadmaps/walk/roadmap.mdx'].replace('title: A walk', 'title: A walk\naliases: [hike]'), [STAGE]: SITE[STAGE].replace('skill:stones', 'stage:hike/start') };
    const { files } = await fixProblems(checkFiles(read(site), TODAY));
    expect(files.find(({ file }) => file.endsWith('01-start.mdx'))?.text).toContain('(stage:walk/start)');
  });

  test('and said, with its place', async () => {
    const { fixed } = await mend(STAGE, replaced(STAGE, 'goal: Go.', 'goal: G\u200bo.').replace('6 weeks', '6 week'));
    expect(fixed.map(({ file, line, column, rule, what }) => `${file}:${line}:${column} ${rule}: ${what}`)).toEqual([
      'content/roadmaps/walk/01-start.mdx:6:8 characters: U+200B is removed',
      'content/roadmaps/walk/01-start.mdx:11:15 schema: `6 week` is now `6 weeks`',
    ]);
  });
});

describe('what could be meant in two ways is left as it is', () => {
  test.each<[string, keyof typeof SITE, string, string]>([
    ['a duration that ends before it begins', STAGE, 'duration: 6 weeks', 'duration: 12-6 weeks'],
    ['a duration in two units', STAGE, 'duration: 6 weeks', 'duration: 6 weeks - 2 months'],
    ['about a duration', STAGE, 'duration: 6 weeks', 'duration: about 6 weeks'],
    ['half of a duration', STAGE, 'duration: 6 weeks', 'duration: 1.5 months'],
    ['a day before a month, or after it', SKILL, '2026-01-31', '1.3.2026'],
    ['a day that does not exist', SKILL, '2026-01-31', '2026-2-31'],
    ['a misspelt name', SKILL, 'area: data', 'aera: data'],
    ['a name that is there already', SKILL, 'area: data', 'area: data\nArea: career'],
    ['a name that is there in two ways', SKILL, 'area: data', 'AREA: data\nArea: career'],
    ['a misspelt word', SKILL, 'area: data', 'area: dtaa'],
    ['a text where a list belongs', SKILL, '[A flat stone holds.]', 'A flat stone holds'],
    ['a misspelt id', PROJECT, 'stones,', 'stonse,'],
    ['a link over http', STAGE, '(skill:stones)', '(http://example.org/)'],
    ['a part of a page', STAGE, '(skill:stones)', '(/skills/stones.html#holds)'],
    ['a page that is not there', STAGE, '(skill:stones)', '(/skills/moss.html)'],
    ['a character that turns a line', STAGE, 'Learn', '\u202eLearn\u202c \u200b'],
    ['a character in the place of another', STAGE, 'goal: Go.', 'goal: It\u0092s\u2028a walk.'],
    ['a colon in a text', SKILL, 'title: Stones', 'title: Stones: flat'],
  ])('%s', async (_, path, right, written) => {
    const before = replaced(path, right, written);
    const { text, fixed, errors } = await mend(path, before);
    expect({ text, fixed }).toEqual({ text: before, fixed: [] });
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('a fix that is not for the better is not kept', () => {
  test('because it brings an error', async () => {
    const before = replaced(PROJECT, '[stones, dry-walls]', '[stones, pebbles]');
    const { text, fixed, problems } = await mend(PROJECT, before);
    expect({ text, fixed }).toEqual({ text: before, fixed: [] });
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'warning', message: 'the skill "pebbles" is called "stones" now' }));
  });

  test('and does not keep the others from being made', async () => {
    const { text, fixed } = await mend(PROJECT, replaced(PROJECT, '[stones, dry-walls]', '[stones, pebbles]').replace('A heap.', 'A\u200b heap\u200b.'));
    expect(text).toBe(replaced(PROJECT, '[stones, dry-walls]', '[stones, pebbles]'));
    expect(fixed).toHaveLength(2);
  });

  test('but one that lets an error be seen is', async () => {
    const { text, errors } = await mend(STAGE, replaced(STAGE, 'duration: 3 months', 'duration: 1 months').replace('skills: [stones]', 'Skills: [moss]'));
    expect(text).toBe(replaced(STAGE, 'duration: 3 months', 'duration: 1 month').replace('[stones]', '[moss]'));
    expect(errors.map(({ rule }) => rule).sort()).toEqual(['durations', 'references']);
  });
});

test('the number of problems that can be mended is what mending mends', async () => {
  const count = (...changes: [string, string][]) => countFixable(checkFiles(read({ ...SITE, [STAGE]: changes.reduce((text, [from, to]) => text.replace(from, to), SITE[STAGE] as string) }), TODAY));
  expect(await count()).toBe(0);
  expect(await count(['6 weeks', 'soon'])).toBe(0);
  expect(await count(['6 weeks', '6 week'], ['label:', 'Label:'])).toBe(3);
});

describe('files', () => {
  const write = async (files: Record<string, string | Buffer>) => {
    const root = await mkdtemp(join(tmpdir(), 'fix-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, 'content', path)), { recursive: true });
      await writeFile(join(root, 'content', path), text);
    }
    return { root, bytes: (path: string) => readFile(join(root, 'content', path)), remove: () => rm(root, { recursive: true }) };
  };

  test('are written and checked again', async () => {
    const { root, bytes, remove } = await write({ ...SITE, [STAGE]: replaced(STAGE, '6 weeks', '6 week').replaceAll('\n', '\r\n') });
    const { fixed, problems } = await fixContent(root, 'content', TODAY);
    expect(fixed).toHaveLength(1);
    expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(await bytes(STAGE)).toEqual(Buffer.from(SITE[STAGE].replaceAll('\n', '\r\n')));
    expect(await fixContent(root, 'content', TODAY)).toMatchObject({ fixed: [] });
    await remove();
  });

  test('that are not UTF-8 are left alone, and the others are mended', async () => {
    const latin = Buffer.from(replaced(STAGE, '6 weeks', '6 week').replace('Learn', 'Él'), 'latin1');
    const { root, bytes, remove } = await write({ ...SITE, [STAGE]: latin, [SKILL]: replaced(SKILL, 'area: data', 'area: Data') });
    const { fixed, problems } = await fixContent(root, 'content', TODAY);
    expect(fixed.map(({ file }) => file)).toEqual([`content/${SKILL}`]);
    expect(problems.map(({ file }) => file)).toContain(`content/${STAGE}`);
    expect(await bytes(STAGE)).toEqual(latin);
    expect(await bytes(SKILL)).toEqual(Buffer.from(SITE[SKILL]));
    await remove();
  });
});
