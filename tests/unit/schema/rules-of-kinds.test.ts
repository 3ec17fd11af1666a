import { describe, expect, test } from 'vitest';
import { faqSchema } from '../../../src/schema/faq.ts';
import { resourceSchema } from '../../../src/schema/resource.ts';
import { salarySchema } from '../../../src/schema/salary.ts';
import { stageSchema } from '../../../src/schema/stage.ts';

const common = { title: 'Title', summary: 'Summary.', verified: '2026-01-31' };
const source = { title: 'A book', year: 2024 };
const issues = (schema: { safeParse(data: unknown): { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined } }, data: object) =>
  (schema.safeParse({ ...common, ...data }).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a stage', () => {
  const stage = (...modules: object[]) => issues(stageSchema, { label: 'Part 1', goal: 'Walk.', modules });

  test('has modules with ids of their own', () => {
    expect(stage({ id: 'a', title: 'A' }, { id: 'b', title: 'B' }, { id: 'a', title: 'C' })).toEqual(['modules.2.id: two modules of this stage have the id "a"']);
    expect(stage()).toEqual(['modules: a stage has at least one module']);
  });

  test('has no first module beside another', () => {
    expect(stage({ id: 'a', title: 'A', parallel: true })).toEqual(['modules.0.parallel: the first module has none before it to run beside']);
    expect(stage({ id: 'a', title: 'A' }, { id: 'b', title: 'B', parallel: true })).toEqual([]);
  });

  test('leaves out what is false', () => {
    expect(stage({ id: 'a', title: 'A', optional: false })).toHaveLength(1);
  });
});

describe('a resource', () => {
  const resource = (data: object) => issues(resourceSchema, { type: 'book', ...data });

  test('that is active has nothing to say of its end', () => {
    expect(resource({})).toEqual([]);
    expect(resource({ statusNote: 'Gone.' })).toEqual(['statusNote: `active` resources have none: write `status: retired` or `status: moved` with it']);
  });

  test('that is gone says when and what', () => {
    expect(resource({ status: 'retired' })).toEqual(['status: a retired resource says when and what: add `statusDate`', 'status: a retired resource says when and what: add `statusNote`']);
    expect(resource({ status: 'moved', statusDate: '2025-07', statusNote: 'It has a new address.', replacement: 'other' })).toEqual([]);
  });
});

describe('a salary table', () => {
  const salary = (...rows: object[]) => issues(salarySchema, { role: 'walker', year: 'unknown', places: [{ id: 'hills', title: 'Hills', currency: 'USD', period: 'year' }], rows, source });

  test('has rows for its places, from less to more', () => {
    expect(salary({ level: 'Junior', place: 'hills', min: 1000, max: 2000, orMore: true })).toEqual([]);
    expect(salary({ level: 'Junior', place: 'plains', min: 1000 })).toEqual(['rows.0.place: this table has no place "plains": it has hills']);
    expect(salary({ level: 'Junior', place: 'hills', min: 2000, max: 2000 })).toEqual(['rows.0.max: the end of the range is not above its start']);
  });
});

test('a FAQ is titled by its question', () => {
  expect(issues(faqSchema, { title: 'How far?', group: 'Career', source })).toEqual([]);
  expect(issues(faqSchema, { title: 'Distance', group: 'Career', source })).toEqual(['title: the title of a FAQ is a question: end it with `?`']);
});
