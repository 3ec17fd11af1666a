import { JSDOM } from 'jsdom';
import type { Measure } from './font.ts';
import { FONT_SIZE, installGeometry } from './geometry.ts';

/** What Mermaid and the libraries under it take from the browser. */
const GLOBALS = ['document', 'Element', 'HTMLElement', 'SVGElement', 'Node', 'DOMParser', 'XMLSerializer', 'MutationObserver', 'CSSStyleSheet', 'getComputedStyle'] as const;

/** The id that Mermaid's own SVG and the ids in it begin with. */
export const SVG_ID = 'wm';

/** Mermaid in a page without a browser. */
export interface Mermaid {
  /** Mermaid's SVG for a text, as an element; throws Mermaid's own error if it cannot read the text. Not to be called twice at once. */
  draw(text: string): Promise<Element>;
  /** Markup as a tree, without touching Mermaid's page; throws if it is not well-formed XML. */
  parse(markup: string): Element;
}

/**
 * Loads Mermaid. It sets browser globals in this process and keeps its state in modules, so it runs in a process of its own
 * (`worker.ts`), and this is the one file that imports it.
 */
export async function loadMermaid(measure: Measure): Promise<Mermaid> {
  const { window } = new JSDOM('<!doctype html><body></body>');
  const globals: Record<string, unknown> = { window, ...Object.fromEntries(GLOBALS.map((name) => [name, window[name]])) };
  for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true });
  installGeometry(window, measure);

  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    // Its limits guard pages that draw what a visitor wrote; these texts are our own, and grow with the number of roadmaps.
    maxTextSize: Infinity,
    maxEdges: Infinity,
    deterministicIds: true,
    htmlLabels: false,
    theme: 'base',
    look: 'classic',
    layout: 'dagre',
    fontSize: FONT_SIZE,
    flowchart: { htmlLabels: false },
  });
  return {
    async draw(text) {
      const { svg } = await mermaid.render(SVG_ID, text);
      const holder = window.document.createElement('div');
      holder.innerHTML = svg;
      const drawing = holder.firstElementChild;
      if (!drawing) throw new Error('Mermaid drew nothing');
      return drawing;
    },
    parse(markup) {
      return new window.DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
    },
  };
}
