import type { AstroIntegration } from 'astro';

/**
 * Keeps Starlight from adding Astro's MDX: with it, the dev server would compile any `.mdx` file that a browser asks it for. Texts are read
 * by `src/entries` and set by `src/bodies`; nothing here is MDX to Astro.
 */
export function noMdx(): AstroIntegration {
  return { name: '@astrojs/mdx', hooks: {} };
}
