/** The part of fontkit that `font.ts` uses; the package has no types. */
declare module 'fontkit' {
  export interface Font {
    unitsPerEm: number;
    layout(text: string): { advanceWidth: number };
  }
  export function create(data: Buffer): Font;
}
