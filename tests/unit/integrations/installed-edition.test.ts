import { expect, test } from 'vitest';
import type { Version } from '../../../src/editions/installed/version.ts';
import { shellOf } from '../../../src/integrations/installed-edition.ts';

test('the worker begins with the page for what is missing and its parts, and not with the pages that it links to', () => {
  const version: Version = {
    id: '1',
    files: ['_astro/a.B8M.css', '_astro/face.woff2', '_astro/other.css', 'favicon.svg', 'index.html', 'offline/keep.js', 'offline/missing.html', 'skills.html'].map((path) => [path, 1, `of-${path}`]),
  };
  const html = '<link rel="icon" href="../favicon.svg"><link rel="stylesheet" href="../_astro/a.B8M.css"><a href="../index.html">Home</a> <a href="../skills.html">Skills</a>';
  expect(shellOf(version, html)).toEqual([
    { url: '_astro/a.B8M.css', revision: null },
    { url: '_astro/face.woff2', revision: null },
    { url: 'favicon.svg', revision: 'of-favicon.svg' },
    { url: 'offline/keep.js', revision: 'of-offline/keep.js' },
    { url: 'offline/missing.html', revision: 'of-offline/missing.html' },
  ]);
});
