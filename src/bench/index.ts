import type { Benchmark } from './benchmark.ts';
import { check } from './check.ts';
import { editions } from './editions.ts';

/** Every benchmark. A new one is a file beside this one and a line here. */
export const BENCHMARKS: Benchmark[] = [check, editions];
