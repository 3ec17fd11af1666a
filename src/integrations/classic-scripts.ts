import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Turns module scripts that are loaded from a file into classic ones: browsers load no modules from disk. Only a script without
 * imports can run so; one that has them fails the build, because a page opened from disk would be without it.
 */
export function classicScripts(): AstroIntegration {
  return {
    name: 'waymark-classic-scripts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const used = new Set<string>();
        for (const item of await readdir(root, { recursive: true, withFileTypes: true })) {
          if (!item.isFile() || !item.name.endsWith('.html')) continue;
          const file = join(item.parentPath, item.name);
          const html = await readFile(file, 'utf8');
          const classic = html.replace(MODULE, (_, address: string) => {
            used.add(address);
            return `<script defer src="${address}"></script>`;
          });
          if (classic !== html) await writeFile(file, classic);
        }
        for (const address of used) {
          const file = join(root, address);
          const code = await readFile(file, 'utf8');
          if (/\b(import|export)\b\s*[\w{*"'`(]/.test(code)) throw new Error(`${address} imports or exports: bundle it into one file, or load it another way`);
          // Inside a function, the names of a script are its own, as they were in a module.
          await writeFile(file, `(()=>{${code}\n})();`);
        }
      },
    },
  };
}
