import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HUES } from '../../../src/schema/roadmap.ts';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The light and the dark shade of each token: `--wm-ink: light-dark(#1c1b18, #ece8df)`. */
const shades = new Map(Array.from(css.matchAll(/--wm-([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g), ([, name = '', light = '', dark = '']) => [name, { light, dark }]));

/** The contrast of two colours by WCAG 2. */
function contrast(a: string, b: string): number {
  const [more, less] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (more + 0.05) / (less + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('contrast is computed as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(['ink', 'soft', 'accent', ...HUES].flatMap((text) => ['paper', 'sheet'].map((ground) => [text, ground] as const)))('%s on %s has a contrast of at least 7:1', (text, ground) => {
    const [fore, back] = [shades.get(text), shades.get(ground)];
    if (!fore || !back) throw new Error(`tokens.css has no light-dark() for ${text} or ${ground}`);
    expect(contrast(fore[theme], back[theme])).toBeGreaterThanOrEqual(7);
  });
});

test('every hue of a sign has its class', () => {
  for (const hue of HUES) expect(css).toContain(`.wm-hue-${hue} { --wm-hue: var(--wm-${hue}); }`);
});
