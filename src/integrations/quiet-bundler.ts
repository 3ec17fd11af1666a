import type { Plugin } from 'vite';

/** Drops the bundler's warning about a directive in each compiled MDX file: it is Astro's own, and harmless. */
export function quietBundler(): Plugin {
  return {
    name: 'waymark-quiet-bundler',
    config: () => ({
      build: {
        rolldownOptions: {
          onLog(level, log, report) {
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
          },
        },
      },
    }),
  };
}
