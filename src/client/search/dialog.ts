import styles from './dialog.css?inline';
import { element } from './element.ts';
import { FilterMenus } from './filters.ts';
import { find, type Found } from './find.ts';
import { walkWithKeys } from './keyboard.ts';
import { loadPagefind, type Page, type Pagefind } from './pagefind.ts';
import { missingWords } from './query.ts';
import { matchedWords, pageItem } from './results.ts';

/** Pages shown at once; the rest on request, since each is a file to fetch. */
const BATCH = 10;
/** Milliseconds of rest before a search starts. */
const PAUSE = 120;

const HINT = 'Search roadmaps, stages, skills, projects, resources, salaries and questions. A whole question works too.';
const NOTHING = 'No page has all of these words. Try fewer or other words, or remove a filter.';
const BROKEN = 'The search cannot load its index. Check your connection or, for a copy on disk, that it has all files. The lists in the menu lead to every page.';

let dialog: SearchDialog | undefined;

/** Opens the search; made the first time, kept while the page is. */
export function openSearch(): void {
  dialog ??= new SearchDialog();
  dialog.open();
}

class SearchDialog {
  readonly #field = element('input', { type: 'search', ariaLabel: 'Search', placeholder: 'Search', autocomplete: 'off', spellcheck: false, enterKeyHint: 'search' });
  readonly #filters = new FilterMenus(() => this.#search(0));
  readonly #status = element('p', { className: 'status', role: 'status' }, HINT);
  readonly #list = element('div', { className: 'results' });
  readonly #dialog: HTMLDialogElement;
  #pagefind: Promise<Pagefind> | undefined;
  /** The number of the newest search: an older one that ends later shows nothing. */
  #turn = 0;
  #settled: Promise<void> = Promise.resolve();

  constructor() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);

    const close = element('button', { type: 'button', className: 'close' }, 'Close');
    const form = element('form', { role: 'search' }, this.#field, close);
    const keys = element('p', { className: 'keys', ariaHidden: 'true' }, ...['↑', '↓', ' move ', 'Enter', ' opens ', 'Esc', ' closes'].map((part) => (part.startsWith(' ') ? part : element('kbd', {}, part))));
    this.#dialog = element('dialog', { className: 'wm-search', ariaLabel: 'Search' }, form, this.#filters.bar, this.#status, this.#list, keys);

    this.#field.addEventListener('input', () => this.#search(PAUSE));
    close.addEventListener('click', () => this.#close());
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      await this.#settled;
      this.#list.querySelector('a')?.focus();
    });
    this.#dialog.addEventListener('click', (event) => {
      // On the backdrop, or on a link that this tab follows: it may lead to a section of this same page.
      if (event.target === this.#dialog) this.#close();
      if ((event.target as Element).closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.#close();
    });
    walkWithKeys(this.#dialog, this.#field, this.#list, () => this.#close());
    document.body.append(this.#dialog);
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.select();
    this.#field.focus();
    if (!this.#pagefind) this.#search(0);
  }

  #close(): void {
    this.#dialog.close();
    // Where nothing had the focus before, what is hidden now keeps it until the page is drawn again, and would swallow a `/`.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && this.#dialog.contains(activeElement)) activeElement.blur();
  }

  #search(wait: number): void {
    this.#list.ariaBusy = 'true';
    this.#settled = this.#run(++this.#turn, wait);
  }

  async #run(turn: number, wait: number): Promise<void> {
    const isOld = () => turn !== this.#turn;
    const query = this.#field.value;
    const { chosen } = this.#filters;
    try {
      this.#pagefind ??= loadPagefind(siteRoot());
      const found = await find(await this.#pagefind, query, chosen, wait);
      if (!found || isOld()) return;
      const pages = await batch(found, 0);
      if (isOld()) return;
      this.#filters.show(found.counts);
      this.#list.replaceChildren(...(pages.length > 0 ? [this.#pages(found, pages)] : []));
      this.#list.scrollTop = 0;
      const asked = query.trim() !== '' || Object.keys(chosen).length > 0;
      this.#status.textContent = asked ? summary(found, missingWords(query, pages.flatMap(matchedWords))) : HINT;
    } catch (error) {
      // The next opening tries again.
      this.#pagefind = undefined;
      if (isOld()) return;
      console.error(error);
      this.#list.replaceChildren();
      this.#status.textContent = BROKEN;
    }
    if (!isOld()) this.#list.ariaBusy = 'false';
  }

  #pages(found: Found, first: Page[]): DocumentFragment {
    const list = element('ol', {}, ...first.map(pageItem));
    const more = element('button', { type: 'button', className: 'more' }, 'More pages');
    more.addEventListener('click', async () => {
      const next = (await batch(found, list.children.length)).map(pageItem);
      list.append(...next);
      next[0]?.querySelector('a')?.focus();
      more.hidden = list.children.length >= found.results.length;
    });
    const all = new DocumentFragment();
    all.append(list, ...(found.results.length > first.length ? [more] : []));
    return all;
  }
}

/** The next pages, each fetched. */
function batch({ results }: Found, from: number): Promise<Page[]> {
  return Promise.all(results.slice(from, from + BATCH).map((result) => result.data()));
}

function summary({ results }: Found, missing: string[]): string {
  if (results.length === 0) return NOTHING;
  const count = results.length === 1 ? '1 page' : `${results.length} pages`;
  return missing.length > 0 ? `No page has ${missing.map((word) => `“${word}”`).join(' or ')}. ${count} with words that begin like it` : count;
}

/** The folder of the site, which may be any folder of a host: the link to the start page, relative as all links are, knows it. */
function siteRoot(): URL {
  return new URL('.', document.querySelector<HTMLAnchorElement>('a.brand')?.href ?? location.href);
}
