// Makes src/styles/fonts/inter-variable.woff2: the one face of pages and drawings, cut down to the characters that content uses.
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** First to last code point of each range: ASCII, Latin-1, Latin Extended-A, and the signs that pages draw. */
const RANGES: [number, number][] = [[0x20, 0x7e], [0xa0, 0x17f]];
const SIGNS = '₹€–—‘’“”…•·−×≈≤≥≠√∑→←↑↓↗✓';

const characters = RANGES.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))).join('') + SIGNS;
const full = await readFile(new URL('../node_modules/inter-ui/variable/InterVariable.woff2', import.meta.url));
const subset = await subsetFont(full, characters, {
  targetFormat: 'woff2',
  // The optical size stays at the text cut: the display cut would double the file for a difference that few see.
  variationAxes: { wght: { min: 400, max: 700 }, opsz: 14 },
});
await writeFile(new URL('../src/styles/fonts/inter-variable.woff2', import.meta.url), subset);
console.log(`inter-variable.woff2: ${subset.length} bytes, ${characters.length} characters`);
