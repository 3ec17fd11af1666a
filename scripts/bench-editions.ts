// Measures what the editions add to a build: `node scripts/bench-editions.ts [--stages 300] [--stages 3000]`. Exits with 1 if it is too much.
import { parseArgs } from 'node:util';
import { measureEditions, reportEditions } from '../src/bench/editions.ts';

const { values } = parseArgs({ options: { stages: { type: 'string', multiple: true, default: ['60', '300'] } } });
const stages = values.stages.map(Number);
if (stages.some((count) => !Number.isInteger(count) || count < 1)) {
  console.error('--stages is a number of stages from 1, such as --stages 300');
  process.exitCode = 1;
} else {
  const { lines, passed } = reportEditions(await measureEditions([1, ...stages]));
  console.log(lines.join('\n'));
  if (!passed) process.exitCode = 1;
}
