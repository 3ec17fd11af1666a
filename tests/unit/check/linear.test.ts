import { expect, test } from 'vitest';
import { checkFiles } from '../../../src/check/check.ts';
import { reportText } from '../../../src/check/report.ts';
import { parseFile } from '../../../src/entries/parse.ts';
import { readSource } from '../../../src/entries/read.ts';
import { readYaml } from '../../../src/entries/yaml.ts';
import { dateSchema } from '../../../src/schema/grammar/date.ts';
import { parseDuration } from '../../../src/schema/grammar/duration.ts';
import { idFromTitle, idSchema } from '../../../src/schema/grammar/id.ts';
import { linkSchema } from '../../../src/schema/grammar/link.ts';
import { lineSchema, titleSchema } from '../../../src/schema/shared.ts';

const TIMES = 8;
/** What is linear takes eight times as long; what takes the square of it, 64 times. Between them there is room for a busy machine. */
const AT_MOST = 32;

/** The least processor time of several runs, in microseconds: others on the machine only add to it. */
async function least(work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
}

/** Under so many microseconds, nobody waits, and a clock tells nothing. */
const SHORT = 4000;

/**
 * How many times as long eight times the input takes, at most, from small inputs up to eight times `size`. What grows too fast is found out
 * while it is small, for nothing ends a test that is busy.
 */
async function growth(work: (size: number) => () => unknown, size: number): Promise<number> {
  await work(size / TIMES)();
  let before = Infinity;
  for (const part of [TIMES ** 2, TIMES, 1, 1 / TIMES]) {
    const time = await least(work(Math.ceil(size / part)));
    if (time > SHORT && time / Math.max(before, SHORT / TIMES) > AT_MOST) return time / before;
    before = time;
  }
  return 1;
}

const faq = (body: string) => readSource('content/faqs/a.mdx', 'faqs/a.mdx', `---\ntitle: How far is it?\nsummary: Two hours.\nverified: 2026-01-31\ngroup: Career\nsource: { title: A diary, year: 2024 }\n---\n\n${body}\n`);
const skill = (more: string) => readSource('content/skills/a.yaml', 'skills/a.yaml', `title: Stones\nsummary: Which hold.\nverified: 2026-01-31\narea: data\nexplanation: [Flat.]\n${more}\n`);
const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join('\n');
const checked = (source: ReturnType<typeof faq>) => () => reportText(checkFiles([source], new Date('2026-11-21')));

test.each<[string, number, (size: number) => () => unknown]>([
  ['spaces in a duration', 20_000, (size) => () => parseDuration(`1${' '.repeat(size)}!`)],
  ['digits in a duration', 20_000, (size) => () => parseDuration(`${'1'.repeat(size)} week`)],
  ['zeros in a duration', 20_000, (size) => () => parseDuration(`${'0'.repeat(size)} week`)],
  ['spaces in a date', 20_000, (size) => () => dateSchema.safeParse(`1${' '.repeat(size)}!`)],
  ['letters in a date', 20_000, (size) => () => dateSchema.safeParse('a'.repeat(size))],
  ['spaces in a line', 20_000, (size) => () => lineSchema.safeParse(`a${' '.repeat(size)}`)],
  ['spaces in a title', 20_000, (size) => () => titleSchema.safeParse(`a${' a'.repeat(size)} `)],
  ['hyphens in an id', 20_000, (size) => () => idSchema.safeParse(`${'a-'.repeat(size)}!`)],
  ['signs in a title that becomes an id', 20_000, (size) => () => idFromTitle('-á'.repeat(size))],
  ['slashes in an address', 20_000, (size) => () => linkSchema.safeParse(`https:${'/'.repeat(size)}`)],
  ['lines that nearly end front matter', 4000, (size) => () => parseFile(`---\n${'---x\n'.repeat(size)}`, '.mdx')],
  ['brackets that do not end', 8000, (size) => () => readYaml('['.repeat(size), 1)],
  ['groups that do not end', 4000, (size) => () => readYaml('{a: '.repeat(size), 1)],
  ['dashes', 8000, (size) => () => readYaml('- '.repeat(size), 1)],
  ['quotes', 8000, (size) => () => readYaml(`a: ${'"'.repeat(size)}`, 1)],
  ['tags', 4000, (size) => () => readYaml(`a: ${'!a '.repeat(size)}`, 1)],
  ['colons', 4000, (size) => () => readYaml(': '.repeat(size), 1)],
  ['steps', 40, (size) => () => readYaml(lines(size, (index) => `${' '.repeat(index)}a:`), 1)],
  ['errors in front matter', 300, (size) => () => readYaml(lines(size, (index) => `a${index}: b: c`), 1)],
  ['fields twice', 300, (size) => () => readYaml(lines(size, () => 'a: b'), 1)],
])('%s take time in proportion', async (_, size, work) => {
  expect(await growth(work, size)).toBeLessThan(AT_MOST);
});

test.each<[string, number, (size: number) => ReturnType<typeof faq>]>([
  ['unknown fields', 12, (size) => skill(lines(size, (index) => `synonym${index}: x`))],
  ['dead references', 50, (size) => skill(`related: [${Array.from({ length: size }, (__, index) => `ston-${index}`).join(', ')}]`)],
  ['items that are no lists', 50, (size) => skill(`synonyms:\n${lines(size, () => '  - { a: b }')}`)],
  ['dead parts', 150, (size) => faq(`${lines(size, (index) => `## Part ${index}\n`)}\n${lines(size, (index) => `[x y](#prat-${index})`)}`)],
  ['dead links', 200, (size) => faq(lines(size, (index) => `[x y](skill:stone-${index})\n`))],
  ['addresses of pages', 200, (size) => faq(lines(size, (index) => `[x y](/skills/stone-${index}.html)\n`))],
  ['pictures that are not there', 200, (size) => faq(lines(size, (index) => `![x y](./a${index}.png)\n`))],
  ['invisible characters', 500, (size) => faq('a\u200b'.repeat(size))],
  ['references of HTML', 200, (size) => faq(lines(size, () => '&#x202e;\n'))],
  ['headings', 200, (size) => faq(lines(size, () => '# A\n'))],
])('%s take time in proportion', async (_, size, make) => {
  expect(await growth((count) => checked(make(count)), size)).toBeLessThan(AT_MOST);
});
