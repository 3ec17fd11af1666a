declare namespace App {
  interface Locals {
    /** The page draws its own head and sets its own prose: it is an entry's or a list's, not one of Starlight's. */
    ownPage?: true;
  }
}

interface Window {
  /** Sets the theme of the page: `light`, `dark`, or the system's. Defined by `ThemeProvider.astro` before the first paint. */
  waymarkTheme(choice: string | null): void;
}

declare module 'virtual:waymark/pictures' {
  const pictures: ReadonlyMap<string, import('astro').ImageMetadata>;
  export default pictures;
}
