import { expect, test } from 'vitest';
import { leastTime, reportFindings, type Benchmark } from '../../../src/bench/benchmark.ts';
import { BENCHMARKS } from '../../../src/bench/index.ts';

const benchmark: Benchmark = { id: 'walk', title: 'Walking', run: async () => ({ ratios: [], facts: [] }) };

test('findings are shown with their limits, and one above its limit is bad', () => {
  const ratios = [{ name: 'uphill against downhill', value: 1.5, atMost: 2 }];
  expect(reportFindings(benchmark, { ratios, facts: ['3 hills'] })).toEqual({ text: 'Walking\n    1.50  uphill against downhill (at most 2)\n          3 hills', good: true });
  expect(reportFindings(benchmark, { ratios: [...ratios, { name: 'running', value: 3.14159, atMost: 3 }], facts: [] })).toEqual({ text: 'Walking\n    1.50  uphill against downhill (at most 2)\n    3.14  running: more than 3', good: false });
});

test('the least of several times counts', async () => {
  const clock = [0, 7, 10, 13, 20, 25];
  expect(await leastTime(3, () => undefined, () => clock.shift() ?? 0)).toBe(3);
});

test('every benchmark has an id of its own', () => {
  expect(new Set(BENCHMARKS.map(({ id }) => id)).size).toBe(BENCHMARKS.length);
});
