import type { MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { ALLOWED, refusedSamples } from '../../../src/check/allowed.ts';
import { ASIDES, ELEMENTS, HARMLESS, IMAGE, violations } from '../../../src/bodies/policy.ts';
import { nodesOf, readOwnBody } from '../../../src/entries/body.ts';
import { parseFile } from '../../../src/entries/parse.ts';
import { KIND_NAMES } from '../../../src/schema/kinds.ts';
import { attackPage } from '../../support/attacks.ts';

const treeOf = (text: string) => readOwnBody(parseFile(attackPage(text), '.mdx')).tree as MdastNode;
const nodes = Object.values(ALLOWED).flat().flatMap(({ write }) => [...nodesOf(treeOf(write))]);

test.each(Object.values(ALLOWED).flat())('$write is allowed', ({ write }) => {
  expect(violations(treeOf(write)).map(({ message }) => message)).toEqual([]);
});

describe('the guide shows all that is allowed', () => {
  test('of Markdown', () => {
    const shown = new Set(nodes.map(({ type }) => type));
    expect([...HARMLESS].filter((type) => !shown.has(type as MdastNode['type']))).toEqual([]);
  });

  test('of HTML: each element with each of its attributes', () => {
    const shown = new Map<string, Set<string>>();
    for (const node of nodes as { type: string; name?: string; attributes?: { name: string }[] }[]) {
      if (!node.type.startsWith('mdxJsx') || !node.name) continue;
      shown.set(node.name, new Set([...(shown.get(node.name) ?? []), ...(node.attributes ?? []).map(({ name }) => name)]));
    }
    expect(Object.fromEntries([...shown].map(([name, attributes]) => [name, [...attributes]]))).toEqual(ELEMENTS);
  });

  test('of asides, links to entries and pictures', () => {
    expect(nodes.flatMap((node) => (node.type === 'containerDirective' ? node.name : []))).toEqual(ASIDES);
    const links = nodes.flatMap((node) => (node.type === 'link' ? node.url : []));
    for (const kind of KIND_NAMES) expect(links.filter((url) => url.startsWith(`${kind}:`)), kind).not.toEqual([]);
    expect(links.filter((url) => /^\w+:.*#/.test(url))).toHaveLength(1);
    const [, extensions] = /\\\.\(([\w|]+)\)\$$/.exec(IMAGE.source) ?? [];
    expect(nodes.flatMap((node) => (node.type === 'image' ? node.url.split('.').at(-1) : []))).toEqual(extensions?.split('|'));
  });
});

test('what the guide says is refused is refused, with words for each', () => {
  expect(refusedSamples().length).toBeGreaterThan(10);
  for (const { message, hint } of refusedSamples()) expect(message && hint).not.toBe('');
});
