import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newPage, siteFolder } from '../support/site.ts';

const books = (await readdir(join(siteFolder, 'books'))).filter((name) => name.endsWith('.html'));
const stagesOf = async (book: string) => (await readdir(join(siteFolder, 'roadmaps', book.replace('.html', '')))).length;

/** The width of the text on a sheet of A4, at 96 pixels an inch and the margins of the print style. */
const A4 = 658;

/** What stands out of the sheet, or has parts that do not fit it and would scroll. */
function cut(): string[] {
  const right = document.documentElement.clientWidth;
  return [...document.querySelectorAll<HTMLElement>('main *')].flatMap((element) => {
    if (element.matches('svg *, .sr-only')) return [];
    const box = element.getBoundingClientRect();
    const { overflowX } = getComputedStyle(element);
    const isCut = box.right > right + 1 || (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1);
    // Spaces at the end of a line hang over it, and are nothing to read.
    return isCut && element.textContent?.trim() ? [`${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`] : [];
  });
}

async function onPaper(path: string): Promise<Page> {
  const { page } = await newPage({ width: A4, height: 960 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(path, { waitUntil: 'load' });
  return page;
}

test('there is a page of each roadmap to print', async () => {
  const roadmaps = (await readdir(join(siteFolder, 'roadmaps'))).filter((name) => name.endsWith('.html'));
  expect(roadmaps.length).toBeGreaterThan(0);
  expect(books.toSorted()).toEqual(roadmaps.toSorted());
});

describe.each(books)('%s on paper', (book) => {
  test('nothing is cut, and drawings are there in the width of the text', async () => {
    const page = await onPaper(`books/${book}`);
    expect(await page.evaluate(cut)).toEqual([]);
    const drawings = await page.evaluate(() => [...document.querySelectorAll('.wm-diagram')].map((svg) => Math.round(svg.getBoundingClientRect().width)));
    expect(drawings.length).toBeGreaterThan(0);
    expect(drawings.filter((width) => width < 400 || width > A4)).toEqual([]);
  });

  test('the contents lead to each chapter', async () => {
    const page = await onPaper(`books/${book}`);
    const lost = await page.evaluate(() => [...document.querySelectorAll('.contents a')].map((link) => link.getAttribute('href') ?? '').filter((href) => !document.getElementById(href.slice(1))));
    expect(lost).toEqual([]);
    expect(await page.locator('article.chapter').count()).toBeGreaterThan(await stagesOf(book));
  });
});

test('a link out of the page has its address behind it, one within has not', async () => {
  const page = await onPaper(`books/${books[0]}`);
  const behind = (selector: string) => page.locator(selector).first().evaluate((link) => [getComputedStyle(link, '::after').content, link.getAttribute('href')]);
  const [written, address] = await behind('main a[href^="https"]');
  expect(written).toContain(address);
  expect((await behind('article a[href^="#"]'))[0]).toBe('none');
});

test('a PDF has a sheet for the cover, the contents and each chapter, with its outline', async () => {
  const book = books.toSorted()[0] ?? '';
  const { page } = await newPage();
  await page.goto(`books/${book}`, { waitUntil: 'load' });
  const chapters = await page.locator('article.chapter').count();
  const pdf = (await page.pdf({ format: 'A4', outline: true, tagged: true })).toString('latin1');
  const sheets = pdf.match(/\/Type \/Page(?!s)/g)?.length;
  expect(sheets).toBeGreaterThanOrEqual(chapters + 2);
  expect(pdf).toContain('/Outlines');
});

test('the button is there for those who can use it', async () => {
  const { page } = await newPage();
  await page.goto(`books/${books[0]}`);
  expect(await page.getByRole('button', { name: 'Print or save as PDF' }).isVisible()).toBe(true);
  const { page: bare } = await newPage({ javaScript: false });
  await bare.goto(`books/${books[0]}`);
  expect(await bare.getByRole('button').count()).toBe(0);
  expect(await bare.locator('header').innerText()).toContain('Save as PDF');
});
