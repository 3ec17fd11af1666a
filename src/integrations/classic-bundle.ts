import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

export interface Bundle {
  /** The project's root. */
  root: URL;
  /** The module to begin with: a path from the root, or an absolute one. */
  entry: string;
  /** The global that the module's exports become. */
  global: string;
  /** The file to write. */
  to: URL;
  /** Names that become constants; the values are source text. */
  define?: Record<string, string>;
  /** Globals that become imports: `{ fetch: ['/path/of/module.ts', 'itsExport'] }`. */
  inject?: NonNullable<Rolldown.TransformOptions['inject']>;
}

/** Bundles a module and its imports as one classic script, which browsers load from disk too, where they refuse modules. */
export async function bundleClassic({ root, entry, global, to, define = {}, inject = {} }: Bundle): Promise<void> {
  const name = to.pathname.slice(to.pathname.lastIndexOf('/') + 1);
  await build({
    root: fileURLToPath(root),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Libraries leave out their checks for developers.
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      outDir: fileURLToPath(new URL('.', to)),
      emptyOutDir: false,
      lib: { entry, formats: ['iife'], name: global, fileName: () => name },
      rolldownOptions: { transform: { inject } },
    },
  });
}
