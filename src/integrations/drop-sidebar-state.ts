import type { Plugin } from 'vite';

/**
 * Leaves out Starlight's script that keeps the sidebar's folds in the browser's storage: the sidebar here has no folds, and the site
 * stores nothing that the reader did not choose.
 */
export function dropSidebarState(): Plugin {
  return {
    name: 'waymark-drop-sidebar-state',
    enforce: 'pre',
    load: (id) => (/starlight\/dist\/components-internals\/SidebarPersistState\.js/.test(id) ? '' : undefined),
  };
}
