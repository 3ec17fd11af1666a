import { join } from 'node:path';
import type { Plugin } from 'vite';
import { currentSite } from '../site/current-site.ts';

/** The module that has the pictures of the content, by their paths from the project's root. Only what was checked is in it. */
export const PICTURES = 'virtual:waymark/pictures';
export const RESOLVED_PICTURES = `\0${PICTURES}`;

/** Lets Astro make pictures of the right size and format of those that lie beside the texts. */
export function pictures(root: string): Plugin {
  return {
    name: 'waymark-pictures',
    resolveId: (id) => (id === PICTURES ? RESOLVED_PICTURES : undefined),
    load: (id) => {
      if (id !== RESOLVED_PICTURES) return undefined;
      const files = [...currentSite().files.values()].flatMap(({ file, picture }) => (picture ? [file] : []));
      const imports = files.map((file, index) => `import picture${index} from ${JSON.stringify(join(root, file))};`);
      const pairs = files.map((file, index) => `[${JSON.stringify(file)}, picture${index}]`);
      return `${imports.join('\n')}\nexport default new Map([${pairs.join(', ')}]);\n`;
    },
  };
}
