import { watch } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Format } from '../src/check/report.ts';

// Node keeps what it has compiled, by content, and starts in half the time: only what is imported after this line.
enableCompileCache();
const { checkContent, isPublishable } = await import('../src/check/check.ts');
const { fixContent } = await import('../src/check/fix.ts');
const { FORMATS } = await import('../src/check/report.ts');
const { dateSchema } = await import('../src/schema/grammar/date.ts');
const { FOLDERS } = await import('../src/site/folders.ts');

const USAGE = `npm run check -- [--format ${Object.keys(FORMATS).join('|')}] [--fix] [--watch] [--today 2026-11-21]`;

function readArguments() {
  try {
    const { values } = parseArgs({ options: { format: { type: 'string', default: process.env.GITHUB_ACTIONS ? 'github' : 'text' }, fix: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false }, today: { type: 'string', default: new Date().toISOString().slice(0, 10) } } });
    const today = dateSchema.parse(values.today);
    if (values.format in FORMATS) return { format: values.format as Format, fixing: values.fix, watching: values.watch, today: new Date(today) };
    console.error(`There is no format "${values.format}".\n${USAGE}`);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  return process.exit(2);
}

const { format, fixing, watching, today } = readArguments();

async function run() {
  const result = await (fixing ? fixContent : checkContent)(process.cwd(), FOLDERS.content, today);
  const publishable = isPublishable(result);
  // A program reads JSON from standard output whatever it says.
  (publishable || format === 'json' ? console.log : console.error)(await FORMATS[format](result));
  process.exitCode = publishable ? 0 : 1;
}

await run();
if (watching) {
  let timer: NodeJS.Timeout | undefined;
  // Editors write a file in several steps; the check comes once they are done.
  watch(join(process.cwd(), FOLDERS.content), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.log('');
      void run();
    }, 100);
  });
}
