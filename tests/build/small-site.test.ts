import { beforeAll, describe, expect, test } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { checkExample } from '../../src/site/rule-examples.ts';
import { buildFixture, type Fixture } from '../support/fixture.ts';
import { parsePage, readPages, type HtmlPage } from '../support/html.ts';

// The same answers are asked of a build from nothing and of one that reuses what the last one left behind.
describe.each([{ warm: false }, { warm: true }])('a small site, warm cache: $warm', ({ warm }) => {
  let site: Fixture;
  let pages: HtmlPage[];
  const page = async (path: string) => parsePage(path, await site.html(path));
  const links = (found: HtmlPage) => found.all('a').map(({ attributes, text }) => `${text} → ${attributes.href}`);

  beforeAll(async () => {
    site = await buildFixture('small', { warm });
    pages = site.exitCode === 0 ? await readPages(site.folder) : [];
  });

  test('builds', () => {
    expect(site.output).toMatch(/\b\d+ pages can be searched/);
    // A site without an address has no sitemap, which is nothing to warn of.
    expect(site.output).not.toContain('itemap');
    expect(site.exitCode).toBe(0);
  });

  test('has a page for each entry and each list', () => {
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '404.html', 'about.html', 'contribute/content.html', 'faqs.html', 'faqs/how-far.html', 'index.html', 'projects.html', 'projects/cairn.html',
        'resources.html', 'resources/trail-map.html', 'roadmaps.html', 'roadmaps/walk.html', 'roadmaps/walk/start.html', 'roadmaps/walk/summit.html',
        'roles/walker.html', 'salaries.html', 'salaries/walker-pay.html', 'skills.html', 'skills/stones.html',
      ]),
    );
  });

  test('a stage has its title, goal, place in the roadmap, modules, prose and milestones', async () => {
    const stage = await page('roadmaps/walk/start.html');
    expect(stage.all('title')[0]?.text).toContain('Leave the village');
    expect(stage.all('h1').map(({ text }) => text)).toEqual(['Leave the village']);
    const [main] = stage.all('main');
    for (const text of ['Follow a marked path without a guide.', 'Part 1, 1 of 2', '2–4 weeks', 'Painted signs', 'Two stripes', 'Walk to the well and back', 'Why the path bends', 'You find the well on your own']) {
      expect(main?.text).toContain(text);
    }
    expect(stage.all('h3').map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringContaining('Read the signs'), expect.stringContaining('Use your feet')]));
  });

  test('a stage links to its roadmap, its neighbours and what it teaches, relative to its file', async () => {
    const start = links(await page('roadmaps/walk/start.html'));
    expect(start).toEqual(
      expect.arrayContaining(['Walk up the hill → ../walk.html', 'Reach the summit → summit.html', 'Stones → ../../skills/stones.html', 'Trail map → ../../resources/trail-map.html', 'Build a cairn → ../../projects/cairn.html']),
    );
    expect(start.filter((link) => link.startsWith('Next'))).toEqual(['Next → Reach the summit → summit.html']);
    expect(links(await page('roadmaps/walk/summit.html')).filter((link) => link.startsWith('← Previous'))).toEqual(['← Previous Leave the village → start.html']);
  });

  test('a link to an entry in prose is a link to its page', async () => {
    expect(links(await page('roadmaps/walk/start.html'))).toContain('the last stage → summit.html');
    expect(links(await page('roadmaps/walk.html'))).toContain('stones → ../skills/stones.html');
  });

  test('a link to a part of a page leads to that part, on its own page and on others', async () => {
    const start = await page('roadmaps/walk/start.html');
    expect(links(start)).toEqual(expect.arrayContaining(['Climb → summit.html#climb', 'how to rest → #rest--and-dont-hurry']));
    expect(links(await page('roadmaps/walk.html'))).toContain('why the path bends → walk/start.html#why-the-path-bends');
    expect(start.all('h2').map(({ attributes }) => attributes.id)).toEqual(expect.arrayContaining(['why-the-path-bends', 'rest--and-dont-hurry']));
  });

  test('a picture beside a page is on it, with its size before it loads, and only once somebody gets there', async () => {
    const [picture, ...more] = (await page('roadmaps/walk/start.html')).all('img');
    expect(more).toEqual([]);
    expect(picture?.attributes).toMatchObject({ alt: 'A cairn of five stones', width: '640', height: '400', loading: 'lazy' });
    expect(picture?.attributes.src).toMatch(/^\.\.\/\.\.\/_astro\/cairn\.[^/]+\.webp$/);
    expect(site.exists(`roadmaps/walk/${picture?.attributes.src}`)).toBe(true);
  });

  test('a skill knows the stages that teach it, by its old id too', async () => {
    const skill = links(await page('skills/stones.html'));
    expect(skill).toContain('Leave the village → ../roadmaps/walk/start.html');
    expect(skill).toContain('Reach the summit → ../roadmaps/walk/summit.html');
    expect(links(await page('roadmaps/walk/summit.html'))).toContain('Stones → ../../skills/stones.html');
  });

  test('the old address of a renamed entry leads to the new one', async () => {
    for (const [path, target] of [['skills/pebbles.html', 'stones.html'], ['roadmaps/walk/top.html', 'summit.html']] as const) {
      const moved = await page(path);
      expect(moved.all('meta').find(({ attributes }) => attributes['http-equiv'] === 'refresh')?.attributes.content).toBe(`0;url=${target}`);
      expect(moved.all('a').map(({ attributes }) => attributes.href)).toEqual([target]);
      expect(moved.all('meta').find(({ attributes }) => attributes.name === 'robots')?.attributes.content).toBe('noindex');
    }
  });

  test('a retired resource says so wherever it is named', async () => {
    for (const path of ['roadmaps/walk/start.html', 'resources.html']) expect((await page(path)).all('main')[0]?.text, path).toContain('(retired July 2025)');
  });

  test('the guide explains each rule under its name, in the words of the checker', async () => {
    const guide = await page('contribute/rules.html');
    expect(guide.all('h3').map(({ attributes, text }) => [attributes.id, text])).toEqual(expect.arrayContaining(RULES.map(({ id }) => [id, id])));
    expect(guide.all('h3')).toHaveLength(RULES.length);
    const said = guide.all('pre').map(({ text }) => text.replace(/\s+/g, ''));
    for (const rule of RULES) expect(said, rule.id).toContain(checkExample(rule).report.replace(/\s+/g, ''));
    for (const name of ['content', 'reference', 'text']) expect(links(await page(`contribute/${name}.html`))).toContain('Every rule of the checker → rules.html');
  });

  test('a salary is shown in its place’s convention', async () => {
    expect((await page('salaries/walker-pay.html')).all('main')[0]?.text).toContain('₹10–20 LPA');
  });

  test('figures of years ago say wherever they stand that they may be out of date', async () => {
    for (const path of ['salaries/walker-pay.html', 'salaries.html', 'roadmaps/walk.html', 'roles/walker.html']) expect((await page(path)).all('main')[0]?.text, path).toContain('These figures are for 2025 and may be out of date.');
  });

  test('a drawing is there as SVG, as a list and as Mermaid text', async () => {
    const roadmap = await page('roadmaps/walk.html');
    expect(roadmap.all('svg').some(({ text }) => text.includes('Leave the village'))).toBe(true);
    expect(roadmap.all('ol').some(({ text }) => text.includes('Leave the village') && text.includes('Reach the summit'))).toBe(true);
    expect(roadmap.all('pre').map(({ text }) => text).join()).toMatch(/gantt[^]*section Leave the village[^]*section Reach the summit/);
  });

  test('code is in its language', async () => {
    const code = (await page('roadmaps/walk/start.html')).all('pre').find(({ attributes }) => attributes['data-language'] === 'python');
    expect(code?.text.replaceAll(' ', '')).toBe('print("left,right")');
  });

  test('every address is relative, but on the page of missing addresses', () => {
    const absolute = (found: HtmlPage) => found.elements.flatMap(({ attributes: { href, src } }) => [href, src].filter((address) => address?.startsWith('/')));
    expect(pages.filter(({ path }) => path !== '404.html').flatMap((found) => absolute(found))).toEqual([]);
    const missing = pages.find(({ path }) => path === '404.html');
    expect(missing && absolute(missing)).toContain('/index.html');
    expect(missing?.all('a').filter(({ attributes: { href = '' } }) => !href.startsWith('/') && !href.startsWith('#'))).toEqual([]);
  });

  test('no page loads anything from another host', () => {
    const loaded = pages.flatMap(({ path, elements }) =>
      elements
        .filter(({ tag, attributes }) => attributes.src !== undefined || (tag === 'link' && !['canonical', 'alternate'].includes(attributes.rel ?? '')))
        .flatMap(({ attributes: { src, href } }) => [src, href].filter((address) => address !== undefined && /^(?:[a-z]+:)?\/\//i.test(address)).map((address) => `${path}: ${address}`)),
    );
    expect(loaded).toEqual([]);
  });
});
