import { escapeMarkup } from '../../escape/markup.ts';

/**
 * The page for what is missing, as it is shown under another address: its own links and parts are found from where it lies, and links to
 * places in it stay on the address that was asked for.
 *
 * @param html the page; @param lies its path; @param asked the path that was asked for, which anybody may have written.
 */
export function standIn(html: string, lies: string, asked: string): string {
  // By functions: in a text that replaces another, `$&` and `$'` stand for pieces of the page, and an address may have them.
  return html.replaceAll(' href="#', () => ` href="${escapeMarkup(asked)}#`).replace('<head>', () => `<head><base href="${escapeMarkup(lies)}">`);
}
