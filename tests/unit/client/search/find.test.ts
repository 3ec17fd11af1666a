import { expect, test } from 'vitest';
import { bestOf, find } from '../../../../src/client/search/find.ts';
import type { Filters, Pagefind, Response, Result } from '../../../../src/client/search/pagefind.ts';

const result = (id: string, score: number): Result => ({ id, score, data: () => Promise.reject(new Error('not shown')) });

/** A Pagefind that answers with what the query and the filters are. */
function engine(answers: Record<string, Result[]> = {}) {
  const asked: { query: string | null; filters: Filters }[] = [];
  const search = (query: string | null, { filters }: { filters: Filters }): Promise<Response> => {
    asked.push({ query, filters });
    return Promise.resolve({ results: answers[query ?? ''] ?? [], filters: { kind: { [JSON.stringify(filters)]: 1 }, roadmap: { [JSON.stringify(filters)]: 1 } } });
  };
  const pagefind: Pagefind = { search, debouncedSearch: search, init: async () => {}, filters: async () => ({ kind: { Skill: 9 } }) };
  return { pagefind, asked };
}

test('a page counts as the better of its two scores', () => {
  expect(bestOf([result('a', 2), result('b', 1)], [result('b', 3), result('c', 1)]).map(({ id, score }) => id + score)).toEqual(['b3', 'a2', 'c1']);
});

test('a question is asked in full and by its telling words', async () => {
  const { pagefind, asked } = engine({ 'how do I deploy': [result('faq', 5)], deploy: [result('skill', 2), result('faq', 1)] });
  const found = await find(pagefind, 'how do I deploy', {}, 0);
  expect(asked.map(({ query }) => query)).toEqual(['how do I deploy', 'deploy']);
  expect(found?.results.map(({ id }) => id)).toEqual(['faq', 'skill']);
});

test('words without stop words are asked once', async () => {
  const { pagefind, asked } = engine();
  await find(pagefind, 'QLoRA', {}, 0);
  expect(asked).toEqual([{ query: 'QLoRA', filters: {} }]);
});

test('each filter is counted with the others as they are', async () => {
  const { pagefind } = engine();
  const found = await find(pagefind, 'python', { kind: 'Skill', roadmap: 'One' }, 0);
  expect(found?.counts).toEqual({ kind: { '{"roadmap":"One"}': 1 }, roadmap: { '{"kind":"Skill"}': 1 } });
});

test('nothing asked finds nothing and counts everything; a filter alone finds its pages', async () => {
  const { pagefind, asked } = engine({ '': [result('a', 1)] });
  expect(await find(pagefind, '  ', {}, 0)).toEqual({ results: [], counts: { kind: { Skill: 9 } } });
  expect((await find(pagefind, '', { kind: 'Skill' }, 0))?.results).toHaveLength(1);
  expect(asked[0]).toEqual({ query: null, filters: { kind: 'Skill' } });
});

test('a search that a later one has overtaken finds nothing', async () => {
  const { pagefind } = engine();
  expect(await find({ ...pagefind, debouncedSearch: async () => null }, 'x', {}, 0)).toBeNull();
});
