import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent, isPublishable } from '../../../src/check/check.ts';
import { createEntry, reportNew } from '../../../src/new/create.ts';
import { formatNewProblems } from '../../../src/new/problem.ts';
import { writeFiles } from '../../../src/new/write.ts';
import { KIND_NAMES, type Kind } from '../../../src/schema/kinds.ts';
import { copyContent } from './content-copy.ts';

/** The least that each kind asks for. */
const LEAST: Record<Kind, Record<string, string[]>> = {
  roadmap: { title: ['Climb the wall'], role: ['walker'], level: ['advanced'] },
  stage: { title: ['Come down again'], roadmap: ['walk'] },
  role: { title: ['Mountain guide'] },
  faq: { title: ['Is it far?'], group: ['Career'] },
  salary: { title: ['Guides’ pay'], role: ['walker'], place: ['The hills'], currency: ['EUR'], period: ['month'], level: ['First'], min: ['1000'] },
  skill: { title: ['Reading: maps & signs'], area: ['data'] },
  resource: { title: ['A map'], type: ['book'] },
  project: { title: ['Build a hut'], level: ['beginner'], skills: ['stones'] },
};

async function create(root: string, kind: string | undefined, answers: Record<string, string[]>) {
  const result = await createEntry({ root, folder: 'content', kind, answers, today: '2026-02-03' });
  return { ...result, output: formatNewProblems(result.problems) };
}

describe('what is written', () => {
  test.each(KIND_NAMES)('passes the check, which lists what is still to be written: a %s', async (kind) => {
    const root = await copyContent();
    const { files, output } = await create(root, kind, LEAST[kind]);
    expect(output).toBe('');
    const checked = await checkContent(root);
    // Nothing names a new skill yet, and texts are still to be written: these are warnings.
    expect(isPublishable(checked)).toBe(true);
    // The check lists each text that is still to be written, as many as the command says.
    const open = checked.problems.filter(({ rule, file }) => rule === 'placeholders' && files.some((written) => written.file === file));
    expect(reportNew(files)).toContain(`Replace the ${open.length} text`);
    // Each file is an entry with the title of the flag and the day of the writing.
    const [entry] = checked.files.filter(({ file }) => file === files[0]?.file);
    expect(entry?.entry?.data).toMatchObject({ title: LEAST[kind].title?.[0], verified: '2026-02-03' });
  });

  test('says what to write where nothing is known, and which fields there are', async () => {
    const root = await copyContent();
    const { files } = await create(root, 'stage', { ...LEAST.stage, goal: ['Know where you are.'], module: ['Wayfinding: by day'] });
    expect(files.map(({ file }) => file)).toEqual(['content/roadmaps/walk/03-come-down-again.mdx']);
    const text = await readFile(join(root, files[0]?.file ?? ''), 'utf8');
    expect(text.split('\n').slice(0, 12)).toEqual([
      '---',
      'title: Come down again',
      'summary: "Write: one or two sentences that stand for the entry in lists and search results"',
      'verified: 2026-02-03',
      'label: Part 3',
      'goal: Know where you are.',
      'modules:',
      '  - id: wayfinding-by-day',
      '    title: "Wayfinding: by day"',
      '    # You may add:',
      '    #   label: What the source calls the unit, where that says more than its title: `Week 1–2`.',
      "    #   block: The heading that neighbouring modules share: the source's block of several modules.",
    ]);
    expect(text).toContain('#   duration: How long it takes; left out where the source does not say.\n');
    expect(text).toMatch(/---\n\nWrite: .*\n$/);
    expect(reportNew(files)).toBe(
      'content/roadmaps/walk/03-come-down-again.mdx is written.\nReplace the 2 texts that begin with "Write:", which `npm run check` lists, and delete the comments that you do not need.\n`npm run dev` shows it at /roadmaps/walk/come-down-again.html.',
    );
  });

  test('of a roadmap is the roadmap, with a sign of its own, and its first stage', async () => {
    const root = await copyContent();
    const { files } = await create(root, 'roadmap', { ...LEAST.roadmap, stage: ['Buy shoes'] });
    expect(files.map(({ file }) => file)).toEqual(['content/roadmaps/climb-the-wall/roadmap.mdx', 'content/roadmaps/climb-the-wall/01-buy-shoes.mdx']);
    expect(files[0]?.text).toContain('sign:\n  hue: violet\n  pattern: diamond\n');
    expect((await create(root, 'roadmap', { ...LEAST.roadmap, title: ['Other'], hue: ['green'], pattern: ['bars'] })).output).toBe('--pattern: another roadmap has the sign green bars already\n  green disc is free');
  });

  test('takes lists: ids by commas, texts by repeated flags', async () => {
    const root = await copyContent();
    const { files } = await create(root, 'project', { ...LEAST.project, skills: ['stones, stones'.split(', ')[0] ?? ''], steps: ['Dig: deep', 'Build'], resources: ['trail-map'] });
    expect(files[0]?.text).toContain('steps:\n  - "Dig: deep"\n  - Build\nskills: [stones]\nresources: [trail-map]\n');
  });
});

describe('nothing is written over', () => {
  test('an id that the site keeps for itself, or that is too long', async () => {
    const root = await copyContent();
    expect((await create(root, 'roadmap', { ...LEAST.roadmap, id: ['waymark'] })).output).toMatch(/^--id: nothing of this kind can be called "waymark": /);
    expect((await create(root, 'skill', { title: ['Index'], area: ['data'] })).output).toMatch(/^--title: nothing of this kind can be called "index": /);
    expect((await create(root, 'skill', { title: ['Stones that hold'], id: ['a'.repeat(81)], area: ['data'] })).output).toContain('81 characters');
  });

  test('an id that is taken, by a file or by an alias', async () => {
    const root = await copyContent();
    expect((await create(root, 'skill', { title: ['Stones'], area: ['data'] })).output).toMatch(/^--title: the id "stones" is taken: .*\n {2}nothing is written over: choose another title, or add `--id some-other-words`$/);
    expect((await create(root, 'stage', { title: ['Top'], roadmap: ['walk'] })).output).toContain('--title: the id "walk/top" is taken');
    expect((await create(root, 'skill', { title: ['Stones'], id: ['other-stones'], area: ['data'] })).files.map(({ file }) => file)).toEqual(['content/skills/other-stones.yaml']);
  });

  test('a file that appears between looking and writing; and then no other file stays', async () => {
    const root = await copyContent();
    await writeFile(join(root, 'content/b.yaml'), 'mine');
    const file = (name: string) => ({ kind: 'skill' as const, id: name, file: `content/${name}.yaml`, text: 'theirs' });
    expect(await writeFiles(root, [file('a'), file('b')])).toMatchObject([{ message: 'content/b.yaml is there already' }]);
    expect(await readFile(join(root, 'content/b.yaml'), 'utf8')).toBe('mine');
    await expect(readFile(join(root, 'content/a.yaml'))).rejects.toThrow('ENOENT');
  });
});

describe('a problem says what to write instead', () => {
  test.each<[string | undefined, Record<string, string[]>, string]>([
    [undefined, {}, 'what is it to be?\n  name a kind: `npm run new -- roadmap`, `stage`, `role`, `faq`, `salary`, `skill`, `resource`, `project`'],
    ['skil', {}, 'there is no kind "skil"\n  did you mean `skill`?'],
    ['salary table', {}, 'there is no kind "salary table"\n  did you mean `salary`?'],
    ['stage', {}, '--roadmap: a new stage needs it\n  add `--roadmap ID`: `walk`\n\n--title: a new stage needs it\n  add `--title "…"`'],
    ['stage', { title: ['X'], roadmap: ['wlak'] }, '--roadmap: no roadmap has the id "wlak"\n  did you mean `walk`?'],
    ['roadmap', { ...LEAST.roadmap, role: ['Walkers'] }, '--role: no role has the id "Walkers"\n  did you mean `walker`?'],
    ['project', { ...LEAST.project, skills: ['stone, sky'] }, '--skills: no skill has the id "stone"\n  did you mean `stones`?\n\n--skills: no skill has the id "sky"\n  the ids are the file names in content/skills: stones, pebbles'],
    ['skill', { title: ['X'], area: ['Data'] }, '--area: it cannot be "Data"\n  did you mean `data`?'],
    ['skill', { title: ['X'], area: ['data'], place: ['x'] }, '--place: a new skill has no such flag\n  it has: --title, --id, --area, --summary, --explanation, --url'],
    ['skill', { title: ['X', 'Y'], area: ['data'] }, '--title: it stands here 2 times\n  keep one of them'],
    ['skill', { title: ['X'], id: ['My Id'], area: ['data'] }, '--id: "My Id" is not an id\n  write `my-id`'],
    ['skill', { title: ['→'], area: ['data'] }, '--title: no id can be made from this title\n  add `--id some-words`'],
    ['skill', { title: ['X'], area: ['data'], url: ['http://x.org'] }, '--url: an address begins with `https://`: write `https://x.org` if the site answers there'],
    ['faq', { title: ['No question'], group: ['Career'] }, '--title: the title of a FAQ is a question: end it with `?`'],
    ['stage', { ...LEAST.stage, duration: ['3 month'] }, '--duration: "3 month" is not a duration: write `3 months`'],
    ['salary', { ...LEAST.salary, max: ['900'] }, '--max: the end of the range is not above its start'],
    ['salary', { ...LEAST.salary, min: ['1,000'] }, '--min: an amount is a whole number without separators or currency sign: write `90000`'],
  ])('%s %j', async (kind, answers, expected) => {
    const root = await copyContent();
    const { files, output } = await create(root, kind, answers);
    expect(files).toEqual([]);
    expect(output).toBe(expected);
  });
});
