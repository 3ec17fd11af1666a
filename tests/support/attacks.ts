import { readdirSync, readFileSync } from 'node:fs';

/**
 * What a stranger could write into a body to have it run: at build time in Node, or in a reader's browser. Each would leave one of two
 * traces: the file that `MARKER` names, or the word `PAYLOAD` in a page.
 */
export const PAYLOAD = 'PWNED-9f3a';
export const MARKER = 'WAYMARK_ATTACK_MARKER';

const run = `process.getBuiltinModule('fs').writeFileSync(process.env.${MARKER}, 'ran')`;

const BODIES = new URL('../attacks/bodies/', import.meta.url);

/** Name and body: each is a file, named after what it tries, and adding one is adding a file. All are refused by the policy of bodies. */
export const ATTACKS: [name: string, body: string][] = readdirSync(BODIES)
  .toSorted()
  .map((file) => [file.replace(/\.mdx$/, ''), readFileSync(new URL(file, BODIES), 'utf8').replace(/\n$/, '')]);

/** A FAQ with an attack in its body. */
export const attackPage = (body: string) => `---
title: How far is it?
summary: Two hours.
verified: 2026-01-31
group: The work
source:
  title: A walker's diary
  year: 2020
---

${body}
`;

/** A script beside the pages, for attacks that import one. */
export const EVIL_MODULE = `${run}\nexport default { src: '${PAYLOAD}', width: 1, height: 1, format: 'png' }\n`;

/** Files that are called pictures and are not, beside the pages. */
export const EVIL_PICTURES: Record<string, string> = {
  'evil.png': EVIL_MODULE,
  'evil.webp': `<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${PAYLOAD}')"><script>alert('${PAYLOAD}')</script></svg>`,
  'evil.avif': `<!doctype html><script>alert('${PAYLOAD}')</script>`,
};
