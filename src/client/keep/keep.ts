import { element } from '../search/element.ts';
import styles from './keep.css?inline';
import { Keeper } from './keeper.ts';
import { explainMissing } from './missing.ts';
import type { Action, State } from './state.ts';
import { addLine, View } from './view.ts';
import { faceOf } from './words.ts';

/**
 * What a page of a kept site runs, and a page on which it can be kept. `Installed.astro` loads it: on all other pages it costs
 * nothing.
 */
const brand = document.querySelector<HTMLAnchorElement>('a.brand');
const panel = document.querySelector<HTMLElement>('[data-keep]');
const missing = document.querySelector<HTMLElement>('[data-missing]');

if (brand) begin(new URL('.', brand.href));

function begin(scope: URL): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  // For home screens that take the icon from here and not from the manifest.
  document.head.append(element('link', { rel: 'apple-touch-icon', href: new URL('icons/touch.png', scope).href }));

  const act = (action: Action) => {
    if (action === 'close') view.show(undefined);
    // What goes wrong on the way is a state; this is a mistake of ours.
    else void keeper.do(action).catch((error: unknown) => console.error(error));
  };
  const view = new View(panel ?? addLine(), act);
  const keeper = new Keeper(scope, (state: State) => view.show(faceOf(state, panel ? 'panel' : 'line')));
  void keeper.start().catch((error: unknown) => console.error(error));
  if (missing) void explainMissing(missing, scope);
}
