/** Lets the arrow keys walk from the field through all results and back, typing go on from anywhere in them, and Escape close it all. */
export function walkWithKeys(dialog: HTMLDialogElement, field: HTMLInputElement, list: HTMLElement, close: () => void): void {
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      // A search field would first empty itself.
      event.preventDefault();
      close();
      return;
    }
    const from = event.target as HTMLElement;
    if (from instanceof HTMLSelectElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [field, ...list.querySelectorAll<HTMLElement>('a, button')];
    const next = stopAfter(event.key, stops.indexOf(from), stops.length);
    if (next !== undefined) {
      event.preventDefault();
      (stops[next] as HTMLElement).focus();
    } else if (list.contains(from) && (event.key.length === 1 || event.key === 'Backspace') && event.key !== ' ') {
      // The character goes where the focus is when the key has been handled.
      field.focus();
      if (event.key === '/') {
        event.preventDefault();
        field.select();
      }
    }
  });
}

/**
 * Where a key leads to.
 *
 * @param at the place among the stops, 0 being the field; -1 when the focus is elsewhere, as on a filter.
 * @returns `undefined` when the key does not move.
 */
export function stopAfter(key: string, at: number, count: number): number | undefined {
  const last = count - 1;
  if (key === 'ArrowDown') return Math.min(Math.max(at, 0) + 1, last);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  // In the field, these two belong to the text.
  if (at > 0 && key === 'Home') return 1;
  if (at > 0 && key === 'End') return last;
  return undefined;
}
