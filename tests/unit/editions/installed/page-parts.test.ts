import { expect, test } from 'vitest';
import { partsOf } from '../../../../src/editions/installed/page-parts.ts';

const SCOPE = new URL('https://owner.github.io/waymark/');
const PAGE = new URL('skills/python.html?from=home#top', SCOPE);
const parts = (html: string) => partsOf(html, PAGE, SCOPE);

test('what a page loads is found, each once', () => {
  expect(
    parts(
      '<link rel="stylesheet" href="../_astro/a.css"><link href="../_astro/a.css" rel="stylesheet"><script defer src="../_astro/b.js"></script>\n<img alt="x" src="../_astro/c.webp" width="3">',
    ),
  ).toEqual(['a.css', 'b.js', 'c.webp'].map((name) => `https://owner.github.io/waymark/_astro/${name}`));
});

test.each([
  ['a link to a part elsewhere', '<a href="https://elsewhere.example/_astro/x.js">x</a>'],
  ['a link to a part of this site', '<a href="../_astro/x.js">x</a>'],
  ['a style from elsewhere', '<link rel="stylesheet" href="https://elsewhere.example/waymark/_astro/x.css">'],
  ['a script from elsewhere without a scheme', '<script src="//elsewhere.example/_astro/x.js"></script>'],
  ['a picture by another scheme', '<img src="data:image/png,_astro/x.png">'],
  ['a part of the site that lies beside this one', '<img src="../../other/_astro/x.png">'],
  ['what has an address like a part in its query', '<link rel="canonical" href="https://elsewhere.example/?_astro/x.css"><link rel="icon" href="../favicon.svg?_astro/">'],
  ['what is not named by its content', '<link rel="icon" href="../favicon.svg"><script src="../search/dialog.js"></script>'],
  ['a picture that loads when a reader gets to it', '<img loading="lazy" src="../_astro/x.webp">'],
  ['text that looks like a tag', '<p>&lt;img src="../_astro/x.webp"></p>'],
  ['no address', '<img src="https://"><img src="">'],
])('%s is not asked for', (_, html) => {
  expect(parts(html)).toEqual([]);
});
