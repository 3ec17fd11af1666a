/**
 * The address of the published site, with a slash at its end: `https://owner.github.io/waymark/`. A project's page on GitHub lies in a
 * folder of its host, which Astro's `site` forgets and its `base` would write into every link; links here are relative, so only what
 * names the site from outside needs it. Undefined where nobody said, such as on a writer's own machine.
 */
export const ADDRESS = process.env.SITE_URL ? new URL(process.env.SITE_URL.replace(/\/?$/, '/')) : undefined;

/** The published address of a page or file, from its path from the site's root: `/skills/python.html`. Of the home page it is the site's. */
export function published(path: string): string | undefined {
  return ADDRESS && new URL(path.replace(/^\//, '').replace(/^index\.html$/, ''), ADDRESS).href;
}
