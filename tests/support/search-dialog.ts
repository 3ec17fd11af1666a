import type { Page } from 'playwright-core';

export const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' });
export const fieldOf = (page: Page) => dialogOf(page).getByRole('searchbox');
export const titlesOf = (page: Page) => dialogOf(page).locator('ol > li > a');

/** Waits until what is shown is what was asked last. */
export async function settled(page: Page): Promise<void> {
  await dialogOf(page).locator('.results[aria-busy="false"]').waitFor({ state: 'attached' });
}

export async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await settled(page);
}

export async function ask(page: Page, query: string): Promise<void> {
  await fieldOf(page).fill(query);
  await settled(page);
}

/** What has the focus, in words. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active?.getAttribute('href') ?? active?.getAttribute('name') ?? active?.getAttribute('type') ?? active?.tagName;
  });

/** All that the dialog says, to be run in a page; addresses are from the site's folder. */
export function readDialog() {
  const root = new URL('.', document.querySelector<HTMLAnchorElement>('a.brand')?.href).href;
  const dialog = document.querySelector('dialog');
  const address = (link: HTMLAnchorElement | null) => link?.href.replace(root, '');
  return {
    status: dialog?.querySelector('[role="status"]')?.textContent,
    filters: [...(dialog?.querySelectorAll('option') ?? [])].map(({ text, disabled }) => (disabled ? `${text}, not to choose` : text)),
    pages: [...(dialog?.querySelectorAll('ol > li') ?? [])].map((item) => ({
      address: address(item.querySelector('a')),
      text: item.querySelector('a')?.textContent,
      excerpt: item.querySelector('p')?.innerHTML,
      sections: [...item.querySelectorAll<HTMLAnchorElement>('ul a')].map((link) => `${address(link)}: ${link.textContent}`),
    })),
  };
}
