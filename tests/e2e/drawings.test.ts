import { describe, expect, test } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { newPage, siteFolder } from '../support/site.ts';

describe("a drawing's Mermaid text", () => {
  test('is seen and copied', async () => {
    const { page, context } = await newPage();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('');
    const source = page.locator('figure.diagram .wm-source').first();
    const code = source.locator('code');
    expect(await code.isVisible()).toBe(false);
    await source.getByText('The same as Mermaid text').click();
    expect(await code.innerText()).toContain('\ngantt\n');
    await source.getByRole('button', { name: 'Copy' }).click();
    await source.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.evaluate((element) => element.textContent));
  });

  test('is beside every drawing, in letters that people can read', async () => {
    const { page } = await newPage();
    let drawings = 0;
    // Books leave it out.
    for (const path of (await pageKinds(siteFolder)).filter((each) => !each.startsWith('books/'))) {
      await page.goto(path);
      const figures = page.locator('figure.diagram');
      const sources = await figures.evaluateAll((all) => all.map((figure) => figure.querySelector('.wm-source code')?.textContent ?? ''));
      drawings += sources.length;
      for (const source of sources) expect(source).toMatch(/^(---\n[^]*\n---\n)?(gantt|flowchart)[^\p{Co}]*$/u);
    }
    expect(drawings).toBeGreaterThan(3);
  });
});
