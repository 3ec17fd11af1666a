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
      'astro:build:done': ({ dir }) => makeClassic(fileURLToPath(dir)),
    },
  };
}

/**
 * Does so in a folder of pages.
 *
 * @throws if a page names a script that is not in the folder, or one that cannot run so.
 */
export async function makeClassic(root: string): Promise<void> {
  const used = new Set<string>();
  const items = await readdir(root, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(file, 'utf8');
    const classic = html.replace(MODULE, (_, address: string) => {
      used.add(address);
      return `<script defer src="${address}"></script>`;
    });
    if (classic !== html) await writeFile(file, classic);
  }
  for (const address of used) {
    const file = join(root, address);
    // What is written again must be a file that the build wrote, whatever a page says.
    if (!files.includes(file)) throw new Error(`${address} is a script that the site does not have`);
    const code = await readFile(file, 'utf8');
    if (/\b(import|export)\b\s*[\w{*"'`(]/.test(code)) throw new Error(`${address} imports or exports: bundle it into one file, or load it another way`);
    // Inside a function, the names of a script are its own, as they were in a module.
    await writeFile(file, `(()=>{${code}\n})();`);
  }
}
