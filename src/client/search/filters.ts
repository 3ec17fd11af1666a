import { element } from './element.ts';
import type { Counts, Filters } from './pagefind.ts';

/** The filters that pages carry as `data-pagefind-filter`, with the words for "no filter". */
const FILTERS = { kind: ['Kind', 'All kinds'], roadmap: ['Roadmap', 'All roadmaps'] } as const;

/** Two menus, by kind and by roadmap, that say how many pages each choice would show. */
export class FilterMenus {
  readonly bar = element('div', { className: 'filters' });
  readonly #menus = new Map<string, HTMLSelectElement>();

  constructor(onChange: () => void) {
    for (const [name, [label, all]] of Object.entries(FILTERS)) {
      const menu = element('select', { name, ariaLabel: label, autocomplete: 'off' }, element('option', { value: '' }, all));
      menu.addEventListener('change', onChange);
      this.#menus.set(name, menu);
      this.bar.append(menu);
    }
  }

  /** What is chosen. */
  get chosen(): Filters {
    return Object.fromEntries([...this.#menus].filter(([, menu]) => menu.value !== '').map(([name, menu]) => [name, menu.value]));
  }

  /** Writes the counts into the menus. A choice without pages cannot be made, but one that is made stays. */
  show(counts: Counts): void {
    for (const [name, menu] of this.#menus) {
      const { value } = menu;
      const known = Object.entries(counts[name] ?? {});
      if (value !== '' && !known.some(([choice]) => choice === value)) known.push([value, 0]);
      const options = known
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([choice, count]) => element('option', { value: choice, selected: choice === value, disabled: count === 0 && choice !== value }, `${choice} (${count})`));
      menu.replaceChildren(menu.options[0] as HTMLOptionElement, ...options);
      menu.value = value;
    }
  }
}
