/** The part of fontkit that is used to measure and to draw words; the package has no types. */
declare module 'fontkit' {
  export interface Glyph {
    path: { scale(x: number, y: number): Glyph['path']; translate(x: number, y: number): Glyph['path']; toSVG(): string };
  }
  export interface Font {
    unitsPerEm: number;
    layout(text: string): { advanceWidth: number; glyphs: Glyph[]; positions: { xAdvance: number }[] };
  }
  export function create(data: Buffer): Font;
}
