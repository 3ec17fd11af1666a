// Measures how fast the project's tools are: `node scripts/bench.ts [id …]`. It ends with 1 if a ratio is above its limit.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportFindings } from '../src/bench/benchmark.ts';
import { BENCHMARKS } from '../src/bench/index.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !BENCHMARKS.some((benchmark) => benchmark.id === id));
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown.join('", "')}". There are: ${BENCHMARKS.map(({ id }) => id).join(', ')}.`);
  process.exit(2);
}

for (const benchmark of BENCHMARKS.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  try {
    const { text, good } = reportFindings(benchmark, await benchmark.run(process.cwd(), folder));
    console.log(text);
    if (!good) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
