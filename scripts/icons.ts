// Makes public/icons/*.png, the icons of the installed site, from public/favicon.svg by day.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const PAPER = '#fbf9f4';
/** The file, its size in pixels, and how much of it the sign takes. Platforms cut a maskable icon down to a circle of 80 %. */
const ICONS: [file: string, size: number, part: number, background: string][] = [
  ['192.png', 192, 1, 'transparent'],
  ['512.png', 512, 1, 'transparent'],
  ['maskable.png', 512, 0.54, PAPER],
  ['touch.png', 180, 0.66, PAPER],
];

const svg = (await readFile(new URL('../public/favicon.svg', import.meta.url), 'utf8')).replace(/@media[^{]*\{.*\}(?=<\/style>)/, '');
const folder = new URL('../public/icons/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [file, size, part, background] of ICONS) {
  const side = Math.round(size * part);
  const before = Math.floor((size - side) / 2);
  const after = size - side - before;
  const icon = await sharp(Buffer.from(svg), { density: (72 * side) / 24 })
    .resize(side, side)
    .extend({ top: before, left: before, bottom: after, right: after, background })
    .flatten(background === 'transparent' ? false : { background })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  await writeFile(new URL(file, folder), icon);
  console.log(`icons/${file}: ${size} × ${size}, ${icon.length} bytes`);
}
