import { formatSize } from '../../editions/size.ts';
import { element } from '../search/element.ts';
import type { Action } from './state.ts';
import type { Face } from './words.ts';

/** Shows one face after another in a place of the page: what stands in it is said by screen readers when it changes. */
export class View {
  readonly #host: HTMLElement;
  readonly #act: (action: Action) => void;
  readonly #text = element('p', { role: 'status', tabIndex: -1 });
  readonly #bar = element('progress', { ariaLabel: 'Download' });
  readonly #amount = element('span', { className: 'amount' });
  readonly #progress = element('p', { className: 'progress', hidden: true }, this.#bar, this.#amount);
  readonly #buttons = element('p', { className: 'actions' });
  #shown = '';

  /** @param act what a button asks for. */
  constructor(host: HTMLElement, act: (action: Action) => void) {
    this.#host = host;
    this.#act = act;
    host.replaceChildren(this.#text, this.#progress, this.#buttons);
    host.classList.add('wm-keep');
    this.show(undefined);
  }

  /** Nothing to say leaves the place empty. */
  show(face: Face | undefined): void {
    this.#host.classList.toggle('empty', !face);
    // Said once, not at every step of a download.
    if (this.#text.textContent !== (face?.text ?? '')) this.#text.textContent = face?.text ?? '';
    this.#progress.hidden = !face?.progress;
    if (face?.progress) {
      const { done, total } = face.progress;
      Object.assign(this.#bar, { max: total, value: done });
      this.#amount.textContent = `${formatSize(done)} of ${formatSize(total)}`;
    }
    this.#showButtons(face?.actions ?? []);
  }

  /** The buttons stay the same elements while they are the same, so that none goes away under a finger or the focus. */
  #showButtons(actions: Face['actions']): void {
    const shown = JSON.stringify(actions);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const hadFocus = this.#buttons.contains(document.activeElement);
    this.#buttons.replaceChildren(
      ...actions.map(([label, action]) => {
        const button = element('button', { type: 'button' }, label);
        button.addEventListener('click', () => this.#act(action));
        return button;
      }),
    );
    if (hadFocus) this.#text.focus({ preventScroll: true });
  }
}

/** The place for a line at the lower edge of the window, after everything else of the page. */
export function addLine(): HTMLElement {
  const line = element('section', { className: 'wm-keep-line', ariaLabel: 'Reading offline' });
  document.body.append(line);
  return line;
}
