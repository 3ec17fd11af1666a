import { describe, expect, test } from 'vitest';
import { linkSchema } from '../../../src/schema/grammar/link.ts';

describe('an address', () => {
  test.each(['https://example.org', 'https://example.org/a/b?c=d#e', 'https://en.wikipedia.org/wiki/Gradient_(maths)', 'https://xn--bcher-kva.example'])('%s is one', (text) => {
    expect(linkSchema.safeParse(text)).toEqual({ success: true, data: text });
  });

  test.each([
    ['http://example.org/a', 'an address begins with `https://`: write `https://example.org/a` if the site answers there'],
    ['example.org', '"example.org" is not an address: write it from `https://` on'],
    ['//example.org', '"//example.org" is not an address: write it from `https://` on'],
    ['/about.html', '"/about.html" is not an address: write it from `https://` on'],
    ['javascript:alert(1)', '"javascript:alert(1)" is not an address: write it from `https://` on'],
    ['data:text/html,hello', '"data:text/html,hello" is not an address: write it from `https://` on'],
    ['mailto:a@example.org', '"mailto:a@example.org" is not an address: write it from `https://` on'],
    ['https://', '"https://" is not an address: write it from `https://` on'],
    ['https://example.org/a b', 'an address has no spaces'],
    [' https://example.org', 'an address has no spaces'],
    ['java\nscript:alert(1)', 'an address has no spaces'],
    ['https://user:secret@example.org', 'an address has no user name or password in it'],
    ['https://example.org@evil.example', 'an address has no user name or password in it'],
    ['https://localhost', '"localhost" is not the name of a site'],
  ])('%j is not one', (text, message) => {
    expect(linkSchema.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
